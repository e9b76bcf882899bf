package org.fenbo.dispatch.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseFile.OnQueue;
import org.fenbo.dispatch.casefile.CaseReach;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.UnitCode;

/**
 * Moves a waiting case to the queue of the command centre (CASE-2i). A dispatcher of the present centre refers it, or a
 * dispatcher of the command centre takes it over.
 */
public final class ReferCase implements Decision<OnQueue, ReferCase.Reason, CaseEvent> {
    private final CaseReach reach;

    public ReferCase(CaseReach reach) {
        this.reach = reach;
    }

    /** Why the case is moved. */
    public record Reason(@NotBlank @Size(max = 2_000) String reason) {}

    @Override
    public Optional<Refusal> refusal(OnQueue on, Actor actor, Instant at) {
        return DispatchCode.AT_THE_COMMAND_CENTRE.when(other(on.file()).isEmpty());
    }

    @Override
    public Outcome<List<CaseEvent>> events(OnQueue on, Actor actor, Reason body, Instant at) {
        return Outcome.done(other(on.file())
                .map(centre -> on.queued().referredTo(centre, OfficerId.of(actor), body.reason(), at))
                .map(List::<CaseEvent>of)
                .orElse(List.of()));
    }

    /** The command centre; empty if the case is there already, or if there is none. */
    private Optional<UnitCode> other(CaseFile file) {
        return reach.commandCentreOf(file).filter(centre -> !centre.value().equals(reach.centreOf(file)));
    }
}
