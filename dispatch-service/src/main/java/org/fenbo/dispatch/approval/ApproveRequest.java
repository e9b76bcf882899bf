package org.fenbo.dispatch.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Approving.Request;
import org.fenbo.backbone.kernel.Caller;
import org.fenbo.backbone.kernel.Command;
import org.fenbo.backbone.kernel.CommandTable;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.dispatch.casefile.ApprovalEvent.ApprovalAgreed;
import org.fenbo.dispatch.casefile.ApprovalEvent.ApprovalGranted;
import org.fenbo.dispatch.casefile.ApprovalEvent.ApprovalLapsed;
import org.fenbo.dispatch.casefile.ApprovalEvent.ApprovalRequested;
import org.fenbo.dispatch.casefile.ApprovalEvent.Requester;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseFile.OnApproval;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.UnitCode;

/**
 * Approves a request (批准). If the matrix names a second approver, the request then waits for this approver. All checks
 * of the requested command run again on the present state of the case, with the rights of the requester. If a check
 * fails, the request lapses, and the command has no effect.
 */
public final class ApproveRequest implements Decision<OnApproval, Decision.Nothing, CaseEvent> {
    private final CommandTable<CaseFile, CaseEvent> commands;
    private final CommandBodies bodies;
    private final ApprovalMatrix matrix;
    private final Approvers approvers;

    /** @param commands the commands that a request can contain */
    public ApproveRequest(CommandTable<CaseFile, CaseEvent> commands, CommandBodies bodies, ApprovalMatrix matrix) {
        this.commands = commands;
        this.bodies = bodies;
        this.matrix = matrix;
        this.approvers = new Approvers(matrix);
    }

    @Override
    public Optional<Refusal> refusal(OnApproval on, Actor actor, Instant at) {
        return approvers.refusal(on, actor);
    }

    @Override
    public Outcome<List<CaseEvent>> events(OnApproval on, Actor actor, Nothing body, Instant at) {
        ApprovalRequested request = on.approval().request();
        OfficerId approver = OfficerId.of(actor);
        return Outcome.done(
                switch (commands.approved(on.file(), request(request), at)) {
                    case Outcome.Done<CommandTable.Decided<CaseEvent>> possible
                    when !matrix.isLast(on.approval()) -> List.of(new ApprovalAgreed(request.approval(), approver, at));
                    case Outcome.Done<CommandTable.Decided<CaseEvent>>(var decided) ->
                        Stream.concat(
                                        Stream.of(new ApprovalGranted(request.approval(), approver, at)),
                                        decided.events().stream())
                                .toList();
                    case Outcome.Refused<CommandTable.Decided<CaseEvent>>(var refusal) ->
                        List.of(new ApprovalLapsed(
                                request.approval(), approver, refusal.code().name(), at));
                });
    }

    private Request request(ApprovalRequested requested) {
        String address = requested.address();
        int end = address.lastIndexOf('/');
        String verb = address.substring(end + 1);
        Class<?> type = commands.row(verb).<Class<?>>map(Command::body).orElse(Decision.Nothing.class);
        return new Request(
                requested.kind(),
                end < 0 ? "" : address.substring(0, end),
                verb,
                caller(requested.requester()),
                bodies.read(requested.body(), type));
    }

    private static Caller caller(Requester requester) {
        return new Caller(
                requester.officer().value(),
                Optional.ofNullable(requester.unit()).map(UnitCode::value).orElse(null),
                requester.roles().stream()
                        .map(Role::of)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()),
                Reach.of(requester.claim()));
    }
}
