package org.fenbo.registry.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.registry.Outcomes.done;
import static org.fenbo.registry.Outcomes.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.lookup.Lookup;
import org.fenbo.registry.lookup.PublishedList;
import org.fenbo.registry.policy.NumberPolicy;
import org.fenbo.registry.refusal.ListCode;
import org.fenbo.registry.refusal.RevisionCode;
import org.fenbo.registry.review.ReviewCatalogue.Due;
import org.fenbo.registry.review.Reviews.Review;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Categories A, B and C. It is noon of 25 November 2026 in the district. */
class ReviewCatalogueTest {
    private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");
    private static final Instant A_YEAR_AGO = Instant.parse("2025-11-25T04:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Kept reviews = new Kept();
    private final ReviewCatalogue catalogue =
            catalogue(PublishedList.inForce(NOW, category("A"), category("B"), category("C")));

    private ReviewCatalogue catalogue(Lookup lookup) {
        return new ReviewCatalogue(new InForce<>(lookup, CatalogueInForce::of), reviews, () -> NOW);
    }

    private static Category category(String code) {
        return new Category(code, "事项" + code, null, Urgency.NORMAL, null);
    }

    /** The reviews in memory, and when entries changed. */
    private static final class Kept implements Reviews {
        private final Map<String, Review> last = new HashMap<>();
        private final Map<String, Instant> changed = new HashMap<>();

        @Override
        public void add(Review review) {
            last.put(review.category(), review);
        }

        @Override
        public Map<String, Review> last() {
            return last;
        }

        @Override
        public Map<String, Instant> changed(Instant now) {
            return changed;
        }
    }

    @Test
    @DisplayName("十二个月未复审也未改动的事项列出，最久的在先；改动也算复审 (REG-8l)")
    void entries_that_nobody_reviewed_or_changed_for_a_year_are_due() {
        reviews.changed.put("A", A_YEAR_AGO);
        reviews.changed.put("B", A_YEAR_AGO.plus(SECOND));
        reviews.changed.put("C", A_YEAR_AGO.minus(SECOND));
        ReviewCatalogue.DueList due = done(catalogue.due());
        assertThat(due.revision()).isEqualTo(1);
        assertThat(due.months()).isEqualTo(12);
        assertThat(due.entries())
                .containsExactly(
                        new Due("C", "事项C", A_YEAR_AGO.minus(SECOND), null), new Due("A", "事项A", A_YEAR_AGO, null));
    }

    @Test
    @DisplayName("最后一次复审在最后一次改动之后的，按复审计算，写明复审人 (REG-8l)")
    void the_later_of_review_and_change_counts() {
        for (String code : new String[] {"A", "B", "C"}) {
            reviews.changed.put(code, A_YEAR_AGO.minus(SECOND));
        }
        reviews.add(new Review("A", "O-1", A_YEAR_AGO, "仍有效"));
        reviews.add(new Review("B", "O-1", NOW, "仍有效"));
        reviews.add(new Review("C", "O-1", A_YEAR_AGO.minus(SECOND), "仍有效"));
        assertThat(done(catalogue.due()).entries())
                .containsExactly(
                        new Due("C", "事项C", A_YEAR_AGO.minus(SECOND), null), new Due("A", "事项A", A_YEAR_AGO, "O-1"));
    }

    @Test
    @DisplayName("期限由本区策略给定；从未复审的事项到期，同时的按编码排列 (REG-8l)")
    void the_district_gives_the_number_of_months() {
        ReviewCatalogue quarterly = catalogue(PublishedList.inForce(
                NOW,
                category("B"),
                category("A"),
                new NumberPolicy(NumberPolicy.Kind.CATALOGUE_REVIEW, Map.of(NumberPolicy.Name.MONTHS_UNREVIEWED, 3))));
        assertThat(done(quarterly.due()).months()).isEqualTo(3);
        assertThat(done(quarterly.due()).entries()).extracting(Due::category).containsExactly("A", "B");
        reviews.add(new Review("A", "O-1", NOW.minus(Duration.ofDays(80)), "仍有效"));
        assertThat(done(quarterly.due()).entries()).extracting(Due::category).containsExactly("B");
    }

    @Test
    @DisplayName("复审只记在生效目录的事项上 (REG-8l)")
    void a_review_is_of_an_entry_of_the_catalogue_in_force() {
        Review review = new Review("A", "O-1", NOW, "仍有效");
        assertThat(done(catalogue.review("A", "仍有效", "O-1"))).isEqualTo(review);
        assertThat(reviews.last()).containsEntry("A", review);
        assertThat(refused(catalogue.review("X", "仍有效", "O-1"))).isEqualTo(ListCode.UNKNOWN_CATEGORY);
        ReviewCatalogue none = catalogue(PublishedList.none(NOW));
        assertThat(refused(none.review("A", "仍有效", "O-1"))).isEqualTo(RevisionCode.NO_REVISION_IN_FORCE);
        assertThat(refused(none.due())).isEqualTo(RevisionCode.NO_REVISION_IN_FORCE);
    }
}
