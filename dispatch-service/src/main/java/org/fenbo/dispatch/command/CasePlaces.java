package org.fenbo.dispatch.command;

import static org.fenbo.backbone.kernel.Scope.AREA;
import static org.fenbo.backbone.kernel.Scope.CENTRE;
import static org.fenbo.backbone.kernel.Scope.PART;
import static org.fenbo.backbone.kernel.Scope.UNIT;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Command;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.Place;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.kernel.Right;
import org.fenbo.dispatch.approval.ApprovalMatrix;
import org.fenbo.dispatch.casefile.Approval;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseFile.OnApproval;
import org.fenbo.dispatch.casefile.CaseFile.OnOrder;
import org.fenbo.dispatch.casefile.CaseFile.OnQueue;
import org.fenbo.dispatch.casefile.CaseFile.OnReferUp;
import org.fenbo.dispatch.casefile.CaseFile.OnShelved;
import org.fenbo.dispatch.casefile.CaseReach;
import org.fenbo.dispatch.casefile.Cooperation;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.QueuePlace;
import org.fenbo.dispatch.casefile.ReferUp;
import org.fenbo.dispatch.casefile.Shelving;
import org.fenbo.dispatch.casefile.Stage;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.verification.VerificationLine;

/** The kinds of places of a case to which commands are sent, and the state in which the target is present. */
final class CasePlaces {
    /** The kind of the request to reopen a closed case. */
    static final String REDO = "redo";

    private CasePlaces() {}

    /** A command on each request for an approval. */
    static <B> Command<CaseFile, OnApproval, B, CaseEvent> onApproval(
            String verb, Class<B> body, ApprovalMatrix matrix, Decision<OnApproval, B, CaseEvent> decision) {
        return new Command<>(
                verb,
                body,
                "approvals/{n}",
                "Approval.Pending",
                (file, codes) -> file.approvals().all().stream()
                        .map(approval -> onApproval(
                                file, matrix.reach(approval, codes.with(UNIT, unitOf(file, approval))), approval)),
                matrix.all(),
                decision);
    }

    /** The unit whose head approves: the unit of the order that the request is about, or of the lead order. */
    private static List<String> unitOf(CaseFile file, Approval approval) {
        return file.orders().all().stream()
                .filter(order -> approval.request().address().startsWith("orders/" + order.number() + "/"))
                .findFirst()
                .or(() -> file.orders().lead())
                .map(order -> order.unit().value())
                .stream()
                .toList();
    }

    private static Place<OnApproval> onApproval(CaseFile file, Reach codes, Approval approval) {
        return Place.of(
                "approvals/" + approval.request().approval(),
                codes,
                approval instanceof Approval.Pending pending && isLive(file, pending)
                        ? Optional.of(new OnApproval(file, pending))
                        : Optional.empty(),
                () -> Stage.of(file) + "/" + approval.state());
    }

    /** Requests of a case that has ended are not decided; only a redo is requested of such a case (CASE-13e). */
    private static boolean isLive(CaseFile file, Approval.Pending pending) {
        return file.isOpen() || pending.request().kind().equals(REDO);
    }

    /** A command on each order that is in this state. */
    static <O extends Order, B> Command<CaseFile, OnOrder<O>, B, CaseEvent> onOrder(
            String verb, Class<B> body, Class<O> state, Right right, Decision<OnOrder<O>, B, CaseEvent> decision) {
        return new Command<>(
                verb,
                body,
                "orders/{n}",
                state.getSimpleName(),
                (file, codes) -> file.orders().all().stream()
                        .map(order -> onOrder(
                                file,
                                order,
                                state,
                                codes.with(UNIT, order.unit().value()))),
                right,
                decision);
    }

    /** A command on each order in this state, for the unit that works on the order (CASE-12i). */
    static <O extends Order, B> Command<CaseFile, OnOrder<O>, B, CaseEvent> onWork(
            String verb, Class<B> body, Class<O> state, Right right, Decision<OnOrder<O>, B, CaseEvent> decision) {
        return new Command<>(
                verb,
                body,
                "orders/{n}",
                state.getSimpleName(),
                (file, codes) -> file.orders().all().stream()
                        .map(order -> onOrder(
                                file,
                                order,
                                state,
                                codes.with(
                                        UNIT, file.orders().workingUnit(order).value()))),
                right,
                decision);
    }

    /** A command on each answered order, for those who may verify it (CASE-13b). */
    static <B> Command<CaseFile, OnOrder<Order.Answered>, B, CaseEvent> onAnswered(
            String verb,
            Class<B> body,
            VerificationLine line,
            Right right,
            Decision<OnOrder<Order.Answered>, B, CaseEvent> decision) {
        return new Command<>(
                verb,
                body,
                "orders/{n}",
                "Answered",
                (file, codes) -> file.orders().all().stream()
                        .map(order -> onOrder(
                                file,
                                order,
                                Order.Answered.class,
                                order instanceof Order.Answered answered
                                        ? line.may(file, answered, codes)
                                        : everybody(codes))),
                right,
                decision);
    }

    /** An order in another state refuses the command because of its state, and not because of the role. */
    private static Reach everybody(Reach codes) {
        return codes.with(PART, Reach.ofRoles(VerificationLine.ROLES, codes.in(AREA)));
    }

    /** The command that decides on a referred order; the superior of its unit or the command centre gives it (CASE-17b). */
    static <B> Command<CaseFile, OnReferUp, B, CaseEvent> onReferUp(
            String verb, Class<B> body, CaseReach reach, Right right, Decision<OnReferUp, B, CaseEvent> decision) {
        return new Command<>(
                verb,
                body,
                "orders/{n}",
                "ReferUp.Pending",
                (file, codes) -> file.orders().all().stream()
                        .map(order -> Place.of(
                                "orders/" + order.number(),
                                codes.with(UNIT, superiorOf(file)).with(CENTRE, commandCentreOf(file, reach)),
                                referred(file, order),
                                () -> stateOf(file, order))),
                right,
                decision);
    }

    private static List<String> superiorOf(CaseFile file) {
        return file.referUp() instanceof ReferUp.Pending(var request)
                ? Optional.ofNullable(request.superior()).map(UnitCode::value).stream()
                        .toList()
                : List.of();
    }

    private static Optional<OnReferUp> referred(CaseFile file, Order order) {
        return file.isActive()
                        && file.referUp() instanceof ReferUp.Pending(var request)
                        && request.order() == order.number()
                        && order instanceof Order.AtWork atWork
                ? Optional.of(new OnReferUp(file, atWork, request))
                : Optional.empty();
    }

    /** @param codes with the unit that may give the command on the order */
    private static <O extends Order> Place<OnOrder<O>> onOrder(
            CaseFile file, Order order, Class<O> state, Reach codes) {
        return Place.of(
                "orders/" + order.number(),
                codes,
                Optional.of(order)
                        .filter(present -> file.isActive())
                        .filter(state::isInstance)
                        .map(present -> new OnOrder<>(file, state.cast(present))),
                () -> stateOf(file, order));
    }

    /** A command on the whole case while its lead order is in this state; the unit of the lead order gives it. */
    static <O extends Order, B> Command<CaseFile, OnOrder<O>, B, CaseEvent> onLead(
            String verb, Class<B> body, Class<O> state, Right right, Decision<OnOrder<O>, B, CaseEvent> decision) {
        return new Command<>(
                verb,
                body,
                "",
                state.getSimpleName(),
                (file, codes) -> whole(
                        file,
                        codes.with(UNIT, leadOf(file)),
                        file.orders()
                                .lead()
                                .filter(lead -> file.isActive())
                                .filter(state::isInstance)
                                .map(lead -> new OnOrder<>(file, state.cast(lead)))),
                right,
                decision);
    }

    /** A command on a shelved case; the unit that works by the plan gives it. */
    static <B> Command<CaseFile, OnShelved, B, CaseEvent> onShelved(
            String verb, Class<B> body, Right right, Decision<OnShelved, B, CaseEvent> decision) {
        return new Command<>(
                verb,
                body,
                "",
                Stage.SHELVED.name(),
                (file, codes) -> whole(file, codes.with(UNIT, leadOf(file)), shelved(file)),
                right,
                decision);
    }

    private static Optional<OnShelved> shelved(CaseFile file) {
        return file.shelving() instanceof Shelving.Shelved shelved
                ? Optional.of(new OnShelved(file, shelved))
                : Optional.empty();
    }

    /** A command that the lead's unit gives on each co-operating order. */
    static <B> Command<CaseFile, OnOrder<Cooperation.Pending>, B, CaseEvent> onCooperation(
            String verb, Class<B> body, Right right, Decision<OnOrder<Cooperation.Pending>, B, CaseEvent> decision) {
        return new Command<>(
                verb,
                body,
                "orders/{n}",
                "Cooperation.Pending",
                (file, codes) -> file.orders().all().stream()
                        .map(order -> onOrder(file, order, Cooperation.Pending.class, codes.with(UNIT, leadOf(file)))),
                right,
                decision);
    }

    private static List<String> leadOf(CaseFile file) {
        return file.orders().lead().map(lead -> lead.unit().value()).stream().toList();
    }

    /** A command on a case that waits in a queue, in this stage. */
    static <B> Command<CaseFile, OnQueue, B, CaseEvent> onQueue(
            String verb, Class<B> body, Stage stage, Right right, Decision<OnQueue, B, CaseEvent> decision) {
        return new Command<>(
                verb,
                body,
                "",
                stage.name(),
                (file, codes) -> whole(file, codes, waiting(file).filter(on -> Stage.of(file) == stage)),
                right,
                decision);
    }

    /** A command that a dispatcher of the command centre gives on a case in the queue of another centre (CASE-2i). */
    static <B> Command<CaseFile, OnQueue, B, CaseEvent> onQueueElsewhere(
            String verb, Class<B> body, CaseReach reach, Right right, Decision<OnQueue, B, CaseEvent> decision) {
        return new Command<>(
                verb,
                body,
                "",
                Stage.TO_DISPATCH.name(),
                (file, codes) -> whole(
                        file,
                        codes.with(CENTRE, commandCentreOf(file, reach)),
                        waiting(file).filter(on -> Stage.of(file) == Stage.TO_DISPATCH)),
                right,
                decision);
    }

    private static List<String> commandCentreOf(CaseFile file, CaseReach reach) {
        return reach.commandCentreOf(file).map(UnitCode::value).stream().toList();
    }

    private static Optional<OnQueue> waiting(CaseFile file) {
        return file.queue() instanceof QueuePlace.Waiting(var queued)
                ? Optional.of(new OnQueue(file, queued))
                : Optional.empty();
    }

    /** A command on a case in this stage. */
    static <B> Command<CaseFile, CaseFile, B, CaseEvent> onCase(
            String verb, Class<B> body, Stage stage, Right right, Decision<CaseFile, B, CaseEvent> decision) {
        return new Command<>(
                verb,
                body,
                "",
                stage.name(),
                (file, codes) -> whole(file, codes, Optional.of(file).filter(present -> Stage.of(present) == stage)),
                right,
                decision);
    }

    /** A command on a case that has not ended. */
    static <B> Command<CaseFile, CaseFile, B, CaseEvent> onOpenCase(
            String verb, Class<B> body, Right right, Decision<CaseFile, B, CaseEvent> decision) {
        return new Command<>(
                verb,
                body,
                "",
                "Closure.Open",
                (file, codes) -> whole(file, codes, Optional.of(file).filter(CaseFile::isOpen)),
                right,
                decision);
    }

    /** A command on a case in every state. */
    static <B> Command<CaseFile, CaseFile, B, CaseEvent> onEveryCase(
            String verb, Class<B> body, Right right, Decision<CaseFile, B, CaseEvent> decision) {
        return new Command<>(
                verb, body, "", "CaseFile", (file, codes) -> whole(file, codes, Optional.of(file)), right, decision);
    }

    /** The case itself as the place of a command. */
    static <T> Stream<Place<T>> whole(CaseFile file, Reach codes, Optional<T> target) {
        return Stream.of(Place.of("", codes, target, () -> stateOf(file)));
    }

    private static String stateOf(CaseFile file) {
        return file.orders()
                .lead()
                .map(order -> stateOf(file, order))
                .orElse(Stage.of(file).name());
    }

    private static String stateOf(CaseFile file, Order order) {
        return Stage.of(file) + "/" + file.stateOf(order);
    }
}
