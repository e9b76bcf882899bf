package org.fenbo.registry.review;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.refusal.ListCode;
import org.fenbo.registry.refusal.RevisionCode;
import org.fenbo.registry.review.Reviews.Review;
import org.jspecify.annotations.Nullable;

/**
 * Lists the entries of the catalogue in force that nobody has reviewed for some time, and records reviews (REG-8,
 * 国办函〔2025〕66号). A change of an entry is a review too, because a revision with the change was approved.
 */
public final class ReviewCatalogue {
    private final InForce<CatalogueInForce> catalogue;
    private final Reviews reviews;
    private final InstantSource clock;

    public ReviewCatalogue(InForce<CatalogueInForce> catalogue, Reviews reviews, InstantSource clock) {
        this.catalogue = catalogue;
        this.reviews = reviews;
        this.clock = clock;
    }

    /**
     * An entry that is due for a review.
     *
     * @param last when the entry was reviewed or changed last
     * @param by code of the officer who reviewed the entry last; null if nobody has reviewed it since its last change
     */
    public record Due(
            String category,
            String name,
            Instant last,
            @Nullable String by) {}

    /**
     * The entries that are due.
     *
     * @param months after how many months an entry is due
     * @param entries the entry that was reviewed first is the first
     */
    public record DueList(int revision, int months, List<Due> entries) {}

    /** The entries that are due now; refused if no revision is in force. */
    public Outcome<DueList> due() {
        Instant now = clock.instant();
        return inForce(now).map(current -> {
            Instant limit =
                    now.atZone(current.zone()).minusMonths(current.months()).toInstant();
            Map<String, Review> last = reviews.last();
            Map<String, Instant> changed = reviews.changed(now);
            List<Due> due = current.categories().values().stream()
                    .map(category -> due(
                            category,
                            changed.getOrDefault(category.code(), Instant.EPOCH),
                            Optional.ofNullable(last.get(category.code()))))
                    .filter(one -> !one.last().isAfter(limit))
                    .sorted(Comparator.comparing(Due::last).thenComparing(Due::category))
                    .toList();
            return new DueList(current.revision(), current.months(), due);
        });
    }

    private static Due due(Category category, Instant changed, Optional<Review> review) {
        return review.filter(one -> one.at().isAfter(changed))
                .map(one -> new Due(category.code(), category.name(), one.at(), one.by()))
                .orElseGet(() -> new Due(category.code(), category.name(), changed, null));
    }

    private Outcome<CatalogueInForce> inForce(Instant now) {
        return Outcome.of(catalogue.at(now), RevisionCode.NO_REVISION_IN_FORCE.refusal(now));
    }

    /** Records that an officer has reviewed an entry; refused if the catalogue in force has no such entry. */
    public Outcome<Review> review(String category, String remark, String officer) {
        Instant now = clock.instant();
        return inForce(now).then(current -> {
            if (!current.categories().containsKey(category)) {
                return ListCode.UNKNOWN_CATEGORY.refused(current.revision(), category);
            }
            Review review = new Review(category, officer, now, remark);
            reviews.add(review);
            return Outcome.done(review);
        });
    }
}
