package org.fenbo.dispatch.command;

import static org.fenbo.backbone.kernel.Right.by;
import static org.fenbo.backbone.kernel.Role.ARBITER;
import static org.fenbo.backbone.kernel.Role.AUDITOR;
import static org.fenbo.backbone.kernel.Role.CALL_TAKER;
import static org.fenbo.backbone.kernel.Role.CLIENT;
import static org.fenbo.backbone.kernel.Role.COLLECTOR;
import static org.fenbo.backbone.kernel.Role.DISPATCHER;
import static org.fenbo.backbone.kernel.Role.DUTY_LEADER;
import static org.fenbo.backbone.kernel.Role.HANDLER;
import static org.fenbo.backbone.kernel.Role.OPERATOR;
import static org.fenbo.backbone.kernel.Role.SUPERVISOR;
import static org.fenbo.backbone.kernel.Role.UNIT_LIAISON;
import static org.fenbo.backbone.kernel.Role.VERIFIER;
import static org.fenbo.backbone.kernel.Scope.AREA;
import static org.fenbo.backbone.kernel.Scope.CENTRE;
import static org.fenbo.backbone.kernel.Scope.OWN;
import static org.fenbo.backbone.kernel.Scope.UNIT;
import static org.fenbo.dispatch.command.CasePlaces.onApproval;
import static org.fenbo.dispatch.command.CasePlaces.onCase;
import static org.fenbo.dispatch.command.CasePlaces.onCooperation;
import static org.fenbo.dispatch.command.CasePlaces.onEveryCase;
import static org.fenbo.dispatch.command.CasePlaces.onOpenCase;
import static org.fenbo.dispatch.command.CasePlaces.onOrder;
import static org.fenbo.dispatch.command.CasePlaces.onQueue;
import static org.fenbo.dispatch.command.CasePlaces.onQueueElsewhere;
import static org.fenbo.dispatch.command.CasePlaces.onReferUp;
import static org.fenbo.dispatch.command.CasePlaces.onWork;

import java.util.List;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Command;
import org.fenbo.backbone.kernel.CommandTable;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.Right;
import org.fenbo.dispatch.acceptance.AcceptOrder;
import org.fenbo.dispatch.approval.ApprovalMatrix;
import org.fenbo.dispatch.approval.ApproveRequest;
import org.fenbo.dispatch.approval.CaseApproving;
import org.fenbo.dispatch.approval.RefuseRequest;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseLinks;
import org.fenbo.dispatch.casefile.CaseReach;
import org.fenbo.dispatch.casefile.Deadlines;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.NoteEvent;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.Stage;
import org.fenbo.dispatch.closure.CancelCase;
import org.fenbo.dispatch.closure.VoidCase;
import org.fenbo.dispatch.cooperation.AddCooperator;
import org.fenbo.dispatch.cooperation.WaiveCooperation;
import org.fenbo.dispatch.handling.AnswerOrder;
import org.fenbo.dispatch.link.LinkCase;
import org.fenbo.dispatch.link.OtherCase;
import org.fenbo.dispatch.link.UnlinkCase;
import org.fenbo.dispatch.naming.Officers;
import org.fenbo.dispatch.note.CommentCase;
import org.fenbo.dispatch.redo.RedoCase;
import org.fenbo.dispatch.referral.ReferCase;
import org.fenbo.dispatch.referup.DecideReferUp;
import org.fenbo.dispatch.referup.ReferUpOrder;
import org.fenbo.dispatch.returns.DecideReturn;
import org.fenbo.dispatch.returns.ReturnOrder;
import org.fenbo.dispatch.routing.DispatchCase;
import org.fenbo.dispatch.routing.QueueAgain;
import org.fenbo.dispatch.routing.Routing;
import org.fenbo.dispatch.routing.StateFacts;
import org.fenbo.dispatch.routing.Suggestions;
import org.fenbo.dispatch.routing.Turns;
import org.fenbo.dispatch.routing.WithdrawOrder;
import org.fenbo.dispatch.ruling.AnnulRuling;
import org.fenbo.dispatch.ruling.RuleDispute;

/**
 * All commands on a case. Only this class, {@link CaseSuspension}, {@link CaseWork} and {@link VerifyingCommands} state
 * the verb, body, state, right and decision of each command.
 */
public final class CaseCommands {
    /**
     * The right to read a case in every state (SEC-1e). Collectors may also read the cases in their areas that wait for
     * verification (CASE-6i).
     */
    private static final Right READERS = by(
                    AREA, DISPATCHER, DUTY_LEADER, CALL_TAKER, VERIFIER, ARBITER, SUPERVISOR, OPERATOR, AUDITOR)
            .or(by(UNIT, UNIT_LIAISON, HANDLER))
            .or(by(OWN, CLIENT, COLLECTOR));

    private final CaseApproving approving;

    private CaseCommands(CaseApproving approving) {
        this.approving = approving;
    }

    /**
     * The table of all commands on a case.
     *
     * @param turns counts the turns of the units that take the cases of ownerless components
     * @param outside what the commands need to know in addition to the case and the list
     */
    public static CommandTable<CaseFile, CaseEvent> of(
            CaseReach reach,
            CaseApproving approving,
            Routing routing,
            Suggestions suggestions,
            Turns turns,
            Outside outside) {
        CaseCommands commands = new CaseCommands(approving);
        CommandTable<CaseFile, CaseEvent> table = commands.table(
                        reach, routing, suggestions, turns, outside.deadlines())
                .and(linking(outside.links()))
                .and(CaseWork.of(routing, suggestions, turns))
                .and(UnitWork.of(outside.officers(), routing));
        return table.and(commands.deciding(table));
    }

    /**
     * What some commands need to know in addition to the case and the list.
     *
     * @param links the links between cases
     * @param officers the officers that a unit may name for an order
     * @param deadlines which deadlines of orders have passed
     */
    public record Outside(CaseLinks links, Officers officers, Deadlines deadlines) {
        /** No deadline has passed. */
        public Outside(CaseLinks links, Officers officers) {
            this(links, officers, Deadlines.NONE_PASSED);
        }

        /** Nothing is known. */
        public static final Outside NOTHING = new Outside(CaseLinks.NONE, Officers.NONE);
    }

    /** The table of all commands, without links between cases and without officers. */
    public static CommandTable<CaseFile, CaseEvent> of(
            CaseReach reach, CaseApproving approving, Routing routing, Suggestions suggestions, Turns turns) {
        return of(reach, approving, routing, suggestions, turns, Outside.NOTHING);
    }

    private CommandTable<CaseFile, CaseEvent> table(
            CaseReach reach, Routing routing, Suggestions suggestions, Turns turns, Deadlines deadlines) {
        return new CommandTable<>(
                reach::of,
                READERS,
                DispatchCode.NO_SUCH_CASE,
                approving,
                Stream.of(
                                queueing(reach, new StateFacts(routing, suggestions, turns)),
                                dispatching(routing, suggestions),
                                returning(reach, routing, suggestions),
                                working(routing),
                                VerifyingCommands.of(reach, routing),
                                referringUp(reach, routing, suggestions),
                                CaseSuspension.of(routing, deadlines),
                                cooperating(routing),
                                ending(new RedoCase(routing, new QueueAgain(routing, suggestions))),
                                noting())
                        .flatMap(List::stream)
                        .toList());
    }

    private List<Command<CaseFile, ?, ?, CaseEvent>> queueing(CaseReach reach, StateFacts stateFacts) {
        Right dispatchers = by(CENTRE, DISPATCHER);
        ReferCase refer = new ReferCase(reach);
        return List.of(
                onQueue("state-facts", StateFacts.Stated.class, Stage.TO_DISPATCH, dispatchers, stateFacts),
                onQueue("refer", ReferCase.Reason.class, Stage.TO_DISPATCH, dispatchers, refer),
                onQueueElsewhere("take-over", ReferCase.Reason.class, reach, dispatchers, refer));
    }

    private static List<Command<CaseFile, ?, ?, CaseEvent>> linking(CaseLinks links) {
        Right dispatchers = by(CENTRE, DISPATCHER);
        return List.of(
                onEveryCase("link", OtherCase.class, dispatchers, new LinkCase(links, READERS)),
                onEveryCase("unlink", OtherCase.class, dispatchers, new UnlinkCase(links)));
    }

    private List<Command<CaseFile, ?, ?, CaseEvent>> noting() {
        return List.of(onEveryCase("comment", CommentCase.Comment.class, NoteEvent.COMMENTERS, new CommentCase()));
    }

    private List<Command<CaseFile, ?, ?, CaseEvent>> dispatching(Routing routing, Suggestions suggestions) {
        return List.of(
                onQueue(
                                "dispatch",
                                DispatchCase.Dispatch.class,
                                Stage.TO_DISPATCH,
                                by(CENTRE, DISPATCHER),
                                new DispatchCase(routing))
                        .expected(),
                onQueue("rule", RuleDispute.Ruling.class, Stage.IN_DISPUTE, by(AREA, ARBITER), new RuleDispute(routing))
                        .expected(),
                onWork(
                                "accept",
                                Decision.Nothing.class,
                                Order.Acceptable.class,
                                by(UNIT, UNIT_LIAISON, HANDLER),
                                new AcceptOrder(routing))
                        .expectedUntil(on -> on.order().acceptedByTimeAt()),
                onOrder(
                        "withdraw",
                        WithdrawOrder.Withdraw.class,
                        Order.Withdrawable.class,
                        by(CENTRE, DISPATCHER),
                        new WithdrawOrder(new QueueAgain(routing, suggestions))),
                onOrder(
                        "annul",
                        Decision.Nothing.class,
                        Order.Withdrawable.class,
                        by(AREA, ARBITER),
                        new AnnulRuling(new QueueAgain(routing, suggestions))));
    }

    private List<Command<CaseFile, ?, ?, CaseEvent>> returning(
            CaseReach reach, Routing routing, Suggestions suggestions) {
        return List.of(
                onOrder(
                        "return",
                        ReturnOrder.Return.class,
                        Order.Returnable.class,
                        by(UNIT, UNIT_LIAISON),
                        new ReturnOrder(routing, reach)),
                onOrder(
                                "decide",
                                DecideReturn.Decide.class,
                                Order.ReturnPending.class,
                                by(CENTRE, DISPATCHER),
                                new DecideReturn(new QueueAgain(routing, suggestions), routing))
                        .expected());
    }

    private List<Command<CaseFile, ?, ?, CaseEvent>> working(Routing routing) {
        return List.of(onWork(
                        "answer",
                        AnswerOrder.Answer.class,
                        Order.Answerable.class,
                        by(UNIT, HANDLER, UNIT_LIAISON),
                        new AnswerOrder(routing))
                .expected());
    }

    private List<Command<CaseFile, ?, ?, CaseEvent>> referringUp(
            CaseReach reach, Routing routing, Suggestions suggestions) {
        return List.of(
                onOrder(
                        "refer-up",
                        ReferUpOrder.Request.class,
                        Order.AtWork.class,
                        by(UNIT, UNIT_LIAISON),
                        new ReferUpOrder(routing, reach)),
                onReferUp(
                                "decide-refer-up",
                                DecideReferUp.Decide.class,
                                reach,
                                by(UNIT, UNIT_LIAISON).or(by(CENTRE, DISPATCHER)),
                                new DecideReferUp(routing, new QueueAgain(routing, suggestions), reach))
                        .expected());
    }

    private List<Command<CaseFile, ?, ?, CaseEvent>> cooperating(Routing routing) {
        return List.of(
                onOrder(
                        "add-cooperator",
                        AddCooperator.Cooperator.class,
                        Order.Withdrawable.class,
                        by(UNIT, UNIT_LIAISON),
                        AddCooperator.ofFirstContact(routing)),
                onOrder(
                                "ask-cooperator",
                                AddCooperator.Cooperator.class,
                                Order.Withdrawable.class,
                                by(UNIT, UNIT_LIAISON),
                                AddCooperator.ofLead(routing))
                        .needs("cooperation"),
                onCooperation(
                        "waive", WaiveCooperation.Waive.class, by(UNIT, UNIT_LIAISON), new WaiveCooperation(routing)));
    }

    private List<Command<CaseFile, ?, ?, CaseEvent>> ending(RedoCase redo) {
        return List.of(
                onCase(
                                "redo",
                                RedoCase.Redo.class,
                                Stage.CLOSED,
                                by(CENTRE, DISPATCHER).or(by(AREA, CALL_TAKER)),
                                redo)
                        .needs(CasePlaces.REDO),
                onOpenCase("void", VoidCase.VoidBody.class, by(CENTRE, DISPATCHER), new VoidCase())
                        .needs("void"),
                onOpenCase("cancel", CancelCase.Cancel.class, by(CENTRE, DISPATCHER), new CancelCase())
                        .needs("cancel"));
    }

    /** @param table the commands that a request can contain */
    private List<Command<CaseFile, ?, ?, CaseEvent>> deciding(CommandTable<CaseFile, CaseEvent> table) {
        ApprovalMatrix matrix = approving.matrix();
        return List.of(
                onApproval(
                                "approve",
                                Decision.Nothing.class,
                                matrix,
                                new ApproveRequest(table, approving.bodies(), matrix))
                        .expected(),
                onApproval("refuse", RefuseRequest.Refuse.class, matrix, new RefuseRequest(matrix)));
    }
}
