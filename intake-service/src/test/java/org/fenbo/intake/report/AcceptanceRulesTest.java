package org.fenbo.intake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.fenbo.backbone.events.revision.FixedRevisions;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.intake.registrycopy.KnownCodes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AcceptanceRulesTest {
    private static final Instant NOON = Submissions.NOON;
    private final FixedRevisions<KnownCodes> registry = new FixedRevisions<>();
    private final AcceptanceRules rules = new AcceptanceRules(registry, () -> NOON);

    private void revision(int number, Instant effectiveAt, Set<String> areas, Set<String> categories) {
        registry.with(number, effectiveAt, new KnownCodes(number, areas, categories, Set.of()));
    }

    @Test
    @DisplayName("清单之外的事项也是诉求，不因无类别而拒收 (INT-3a)")
    void a_report_without_a_category_is_accepted_even_before_the_first_revision() {
        assertThat(rules.refusal(Submissions.of("阳台外沿有花盆"))).isEmpty();
    }

    @Test
    void a_code_is_refused_while_no_revision_is_in_force() {
        assertThat(code(Submissions.matter("0302", null))).contains("no-registry-in-force");
        assertThat(code(Submissions.matter(null, "A1"))).contains("no-registry-in-force");
    }

    @Test
    void codes_are_checked_against_the_revision_in_force() {
        revision(1, NOON.minusSeconds(10), Set.of("A1"), Set.of("0302"));
        revision(2, NOON.plusSeconds(10), Set.of("A2"), Set.of("0303"));
        assertThat(code(Submissions.matter("0302", "A1"))).isEmpty();
        assertThat(code(Submissions.matter("0303", "A1"))).contains("unknown-category");
        assertThat(code(Submissions.matter("0302", "A2"))).contains("unknown-area");
    }

    @Test
    void of_two_revisions_that_start_together_the_higher_number_is_in_force() {
        revision(2, NOON, Set.of(), Set.of("new"));
        revision(1, NOON, Set.of(), Set.of("old"));
        assertThat(code(Submissions.matter("new", null))).isEmpty();
        assertThat(code(Submissions.matter("old", null))).contains("unknown-category");
    }

    @Test
    void a_time_may_be_at_most_five_minutes_in_the_future() {
        assertThat(codeAt(NOON.plus(Duration.ofMinutes(5)))).isEmpty();
        assertThat(codeAt(NOON.plus(Duration.ofMinutes(5)).plusMillis(1))).contains("time-in-the-future");
        assertThat(codeAt(Instant.EPOCH.minusMillis(1))).contains("time-too-early");
    }

    @Test
    void a_report_needs_a_text_or_a_category() {
        assertThat(rules.refusal(Submissions.of(" ")).map(Refusal::id)).contains("nothing-said");
    }

    @Test
    void a_place_needs_both_coordinates_within_their_limits() {
        assertThat(placed(114.3, null)).contains("impossible-place");
        assertThat(placed(22.7, 114.3)).contains("impossible-place");
        assertThat(placed(Double.NaN, 1.0)).contains("impossible-place");
        assertThat(placed(114.3, 22.7)).isEmpty();
    }

    @Test
    void text_has_at_most_four_thousand_characters() {
        assertThat(rules.refusal(Submissions.of("字".repeat(4_000)))).isEmpty();
        assertThat(rules.refusal(Submissions.of("字".repeat(4_001))).map(Refusal::id))
                .contains("too-long");
    }

    private Optional<String> placed(@Nullable Double longitude, @Nullable Double latitude) {
        return code(
                new Matter(Nature.COMPLAINT, Urgency.NORMAL, null, null, "井盖", Place.of(null, longitude, latitude)));
    }

    private Optional<String> codeAt(Instant happened) {
        Submission submission = Submissions.of("井盖");
        return rules.refusal(new Submission(submission.source(), submission.matter(), null, happened, NOON))
                .map(Refusal::id);
    }

    private Optional<String> code(Matter matter) {
        return rules.refusal(Submissions.of(Channel.HOTLINE, "M-TEST", null, matter))
                .map(Refusal::id);
    }
}
