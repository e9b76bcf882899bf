package org.fenbo.intake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.fenbo.backbone.events.revision.FixedRevisions;
import org.fenbo.backbone.kernel.Listed;
import org.fenbo.backbone.kernel.ListedPersons;
import org.fenbo.backbone.kernel.Outline;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.intake.registrycopy.AreaDays;
import org.fenbo.intake.registrycopy.KnownCodes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AcceptanceRulesTest {
    private static final Instant NOON = Submissions.NOON;
    private final FixedRevisions<KnownCodes> registry = new FixedRevisions<>();
    private final Supplier<AcceptanceRules> rules =
            AcceptanceRules.present(registry, () -> NOON, ZoneId.of("Asia/Shanghai"));

    private void revision(int number, Instant effectiveAt, Set<String> areas, Set<String> categories) {
        registry.with(number, effectiveAt, new KnownCodes(number, areas, categories));
    }

    @Test
    @DisplayName("清单之外的事项也是诉求，不因无类别而拒收 (INT-3a)")
    void a_report_without_a_category_is_accepted_even_before_the_first_revision() {
        assertThat(rules.get().refusal(Submissions.of("阳台外沿有花盆"))).isEmpty();
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
    @DisplayName("被反映的单位、人员须在生效版本中；不在的不收，并指明字段 (CASE-21d)")
    void the_unit_and_the_person_that_a_report_is_about_are_checked_against_the_revision_in_force() {
        var person = new ListedPersons.Person("U-S1", Set.of(), List.of(), List.of());
        registry.with(
                1,
                NOON.minusSeconds(10),
                new KnownCodes(
                        1,
                        Set.of(),
                        Map.of(),
                        AreaDays.ALWAYS,
                        new ListedPersons(Map.of("O-LI", person), Map.of("U-S1", List.of()))));

        Matter matter = Submissions.matter(null, null);
        assertThat(code(matter.concerning(new Concerned("U-S1", "O-LI")))).isEmpty();
        assertThat(code(matter.concerning(new Concerned("U-S9", null)))).contains("no-such-unit");
        assertThat(code(matter.concerning(new Concerned(null, "O-WHO")))).contains("no-such-officer");
    }

    @Test
    @DisplayName("上报记下其分类的性质（部件、事件）与紧急程度，以生效版本为准；不明的分类按普通 (REG-11d)")
    void the_catalogue_in_force_gives_the_nature_and_the_urgency_of_a_category() {
        registry.with(
                1,
                NOON.minusSeconds(10),
                catalogue(
                        1,
                        Map.of(
                                "0302", new KnownCodes.Category(true, "COMPONENT"),
                                "0303", new KnownCodes.Category(false, "HAPPENING"),
                                "0304", new KnownCodes.Category(false, "LATER"))));
        registry.with(2, NOON.plusSeconds(10), catalogue(2, Map.of("0303", new KnownCodes.Category(true, ""))));
        assertThat(rules.get().urgencyOf("0302")).isEqualTo(Urgency.URGENT);
        assertThat(rules.get().urgencyOf("0303")).isEqualTo(Urgency.NORMAL);
        assertThat(rules.get().urgencyOf("0999")).isEqualTo(Urgency.NORMAL);
        assertThat(rules.get().urgencyOf(null)).isEqualTo(Urgency.NORMAL);
        assertThat(natureOf("0302")).isEqualTo(CategoryNature.COMPONENT);
        assertThat(natureOf("0303")).isEqualTo(CategoryNature.HAPPENING);
        assertThat(natureOf("0304")).isNull();
        assertThat(natureOf(null)).isNull();
    }

    private static KnownCodes catalogue(int revision, Map<String, KnownCodes.Category> categories) {
        return new KnownCodes(revision, Set.of(), categories, AreaDays.ALWAYS, ListedPersons.NONE);
    }

    private @Nullable CategoryNature natureOf(@Nullable String category) {
        Submission plain = Submissions.of("井盖破损");
        return rules.get()
                .classified(new Submission(
                        plain.source(),
                        Submissions.matter(category, null),
                        null,
                        plain.happenedAt(),
                        plain.reportedAt()))
                .matter()
                .categoryNature();
    }

    @Test
    @DisplayName("只报已终止的网格而没有坐标的，拒收并指明替代它的网格 (ORG-2d)")
    void an_ended_grid_without_a_point_is_refused_with_the_grids_that_replace_it() {
        regridded("2026-11-19");

        assertThat(values(Submissions.matter("0302", "G1"))).contains(List.of("G11", "G12"));
        assertThat(values(Submissions.matter("0302", "G2"))).contains(List.of("G11", "G12", "G21"));
        assertThat(code(Submissions.matter("0302", "G11"))).isEmpty();
        assertThat(code(Submissions.matter("0302", "X"))).isEmpty();
        assertThat(code(new Matter(
                        Nature.COMPLAINT, Urgency.NORMAL, "0302", "G1", "井盖破损", Place.of(null, 114.7, 22.4))))
                .isEmpty();
    }

    @Test
    @DisplayName("网格在最后一日仍可上报 (ORG-2d)")
    void a_grid_is_accepted_on_its_last_day() {
        regridded("2026-11-20");

        assertThat(code(Submissions.matter("0302", "G1"))).isEmpty();
    }

    @Test
    @DisplayName("替代的网格也已终止的，指明再替代它的网格；没有新网格的，指明上级区域 (ORG-2d)")
    void replacements_that_have_ended_are_exchanged_for_their_own() {
        LocalDate first = LocalDate.parse("2026-09-30");
        LocalDate second = LocalDate.parse("2026-10-31");
        Map<String, AreaDays.Area> areas = Map.of(
                "C", new AreaDays.Area("COMMUNITY", "", LocalDate.MIN, LocalDate.MAX, List.of(), Outline.NONE),
                "D", new AreaDays.Area("COMMUNITY", "", LocalDate.MIN, LocalDate.MAX, List.of(), Outline.NONE),
                "G1", grid("C", LocalDate.MIN, first, List.of("G2", "G3")),
                "G2", grid("C", first.plusDays(1), second, List.of("G4", "G1")),
                "G3", grid("C", first.plusDays(1), LocalDate.MAX, List.of()),
                "G4", grid("C", second.plusDays(1), LocalDate.MAX, List.of()),
                "G5", grid("D", LocalDate.MIN, second, List.of()));
        put(areas);

        assertThat(values(Submissions.matter("0302", "G1"))).contains(List.of("G3", "G4"));
        assertThat(values(Submissions.matter("0302", "G5"))).contains(List.of("D"));
    }

    /** G1 ends and names its replacement; G2 ends and names none. X is in another community. */
    private void regridded(String last) {
        LocalDate end = LocalDate.parse(last);
        Map<String, AreaDays.Area> areas = Map.of(
                "G1", grid("C", LocalDate.MIN, end, List.of("G11", "G12")),
                "G2", grid("C", LocalDate.MIN, end, List.of()),
                "G11", grid("C", end.plusDays(1), LocalDate.MAX, List.of()),
                "G12", grid("C", end.plusDays(1), LocalDate.MAX, List.of()),
                "G21", grid("C", end.plusDays(1), LocalDate.MAX, List.of()),
                "OLD", grid("C", LocalDate.MIN, LocalDate.MAX, List.of()),
                "X", grid("D", end.plusDays(1), LocalDate.MAX, List.of()));
        put(areas);
    }

    private void put(Map<String, AreaDays.Area> areas) {
        registry.with(
                1,
                NOON.minusSeconds(10),
                new KnownCodes(
                        1,
                        areas.keySet(),
                        Map.of("0302", KnownCodes.Category.PLAIN),
                        new AreaDays(areas),
                        ListedPersons.NONE));
    }

    private static AreaDays.Area grid(String parent, LocalDate from, LocalDate until, List<String> replacedBy) {
        return new AreaDays.Area("GRID", parent, from, until, replacedBy, Outline.NONE);
    }

    private Optional<List<String>> values(Matter matter) {
        return rules.get()
                .refusal(Submissions.of(Channel.HOTLINE, "M-TEST", null, matter))
                .filter(refusal -> refusal.code() == IntakeCode.ENDED_AREA)
                .map(refusal -> ((Listed) refusal.values().getLast()).items());
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
        assertThat(rules.get().refusal(Submissions.of(" ")).map(Refusal::id)).contains("nothing-said");
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
        assertThat(rules.get().refusal(Submissions.of("字".repeat(4_000)))).isEmpty();
        assertThat(rules.get().refusal(Submissions.of("字".repeat(4_001))).map(Refusal::id))
                .contains("too-long");
    }

    private Optional<String> placed(@Nullable Double longitude, @Nullable Double latitude) {
        return code(
                new Matter(Nature.COMPLAINT, Urgency.NORMAL, null, null, "井盖", Place.of(null, longitude, latitude)));
    }

    private Optional<String> codeAt(Instant happened) {
        Submission submission = Submissions.of("井盖");
        return rules.get()
                .refusal(new Submission(submission.source(), submission.matter(), null, happened, NOON))
                .map(Refusal::id);
    }

    private Optional<String> code(Matter matter) {
        return rules.get()
                .refusal(Submissions.of(Channel.HOTLINE, "M-TEST", null, matter))
                .map(Refusal::id);
    }
}
