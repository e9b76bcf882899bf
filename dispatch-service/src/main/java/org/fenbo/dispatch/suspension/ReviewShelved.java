package org.fenbo.dispatch.suspension;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile.OnShelved;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.ReviewChoice;
import org.fenbo.dispatch.casefile.ShelvingEvent.CaseReviewed;
import org.fenbo.dispatch.casefile.ShelvingEvent.CaseTakenUp;
import org.fenbo.dispatch.routing.Routing;
import org.jspecify.annotations.Nullable;

/** A review keeps a shelved case in the ledger until the next review, or takes it up again (挂账复核, CASE-18d). */
public final class ReviewShelved implements Decision<OnShelved, ReviewShelved.Review, CaseEvent> {
    private final ReviewDate dates;

    public ReviewShelved(Routing list) {
        this.dates = new ReviewDate(list);
    }

    /**
     * What the review found.
     *
     * @param plan the plan from now on; null if the plan stays
     * @param reviewBy when the next review is due; null if the case is taken up
     */
    public record Review(
            @NotNull ReviewChoice decision,
            @NotBlank @Size(max = 2_000) String finding,
            @Nullable @Size(min = 1, max = 2_000) String plan,
            @Nullable Instant reviewBy) {}

    @Override
    public Outcome<List<CaseEvent>> events(OnShelved on, Actor actor, Review body, Instant at) {
        OfficerId officer = OfficerId.of(actor);
        return switch (body.decision()) {
            case TAKE_UP -> Outcome.done(List.of(new CaseTakenUp(body.finding(), officer, at)));
            case CONTINUE -> continued(on, officer, body, at);
        };
    }

    private Outcome<List<CaseEvent>> continued(OnShelved on, OfficerId officer, Review body, Instant at) {
        Instant stated = body.reviewBy();
        if (stated == null) {
            return Outcome.refused(DispatchCode.REVIEW_DATE_NEEDED.refusal().at("reviewBy"));
        }
        String plan = Objects.requireNonNullElse(body.plan(), on.shelved().plan());
        return dates.of(stated, at)
                .map(reviewBy ->
                        List.of(new CaseReviewed(on.shelved().unit(), body.finding(), plan, reviewBy, officer, at)));
    }
}
