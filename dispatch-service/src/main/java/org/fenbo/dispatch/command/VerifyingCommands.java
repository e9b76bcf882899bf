package org.fenbo.dispatch.command;

import static org.fenbo.backbone.kernel.Right.by;
import static org.fenbo.backbone.kernel.Role.DUTY_LEADER;
import static org.fenbo.backbone.kernel.Scope.AREA;
import static org.fenbo.backbone.kernel.Scope.PART;
import static org.fenbo.dispatch.command.CasePlaces.onAnswered;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.fenbo.backbone.kernel.Command;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.kernel.Right;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseReach;
import org.fenbo.dispatch.casefile.Stage;
import org.fenbo.dispatch.closure.CloseCase;
import org.fenbo.dispatch.closure.Closers;
import org.fenbo.dispatch.routing.Routing;
import org.fenbo.dispatch.verification.CannotJudge;
import org.fenbo.dispatch.verification.ReworkOrder;
import org.fenbo.dispatch.verification.VerificationLine;
import org.fenbo.dispatch.verification.VerifyWork;

/** The commands that verify the work and close the case. The category decides which roles give them (REG-11e,k). */
final class VerifyingCommands {
    private VerifyingCommands() {}

    static List<Command<CaseFile, ?, ?, CaseEvent>> of(CaseReach reach, Routing routing) {
        VerificationLine line = new VerificationLine(reach);
        Right verifiers = by(PART, VerificationLine.ROLES.toArray(Role[]::new));
        return List.of(
                onAnswered("verify", VerifyWork.Verify.class, line, verifiers, new VerifyWork(routing))
                        .expectedOf(line::now),
                onAnswered(
                        "rework",
                        ReworkOrder.Rework.class,
                        line,
                        verifiers.or(by(AREA, DUTY_LEADER)),
                        new ReworkOrder(routing)),
                onAnswered("cannot-judge", CannotJudge.Reason.class, line, verifiers, new CannotJudge(routing, reach)),
                onCaseOf(
                                "close",
                                CloseCase.Close.class,
                                Stage.TO_CLOSE,
                                new Closers(reach)::may,
                                by(PART, Closers.ROLES.toArray(Role[]::new)),
                                new CloseCase(routing))
                        .expected());
    }

    /** A command on a case in this stage, for the roles that the case decides. */
    private static <B> Command<CaseFile, CaseFile, B, CaseEvent> onCaseOf(
            String verb,
            Class<B> body,
            Stage stage,
            BiFunction<CaseFile, Reach, Reach> who,
            Right right,
            Decision<CaseFile, B, CaseEvent> decision) {
        return new Command<>(
                verb,
                body,
                "",
                stage.name(),
                (file, codes) -> CasePlaces.whole(
                        file, who.apply(file, codes), Optional.of(file).filter(present -> Stage.of(present) == stage)),
                right,
                decision);
    }
}
