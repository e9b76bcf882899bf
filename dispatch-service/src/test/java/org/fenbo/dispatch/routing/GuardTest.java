package org.fenbo.dispatch.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.MATTER;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.NUMBER;
import static org.fenbo.dispatch.routing.MadeUpRegistry.lead;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.dispatch.casefile.AgainstList;
import org.fenbo.dispatch.casefile.AgainstList.Ground;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.RankedUnit;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.Guard.Part;
import org.fenbo.dispatch.routing.RoutingContent.Assignment;
import org.fenbo.dispatch.routing.RoutingContent.DutyEntry;
import org.fenbo.dispatch.routing.RoutingContent.Where;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests orders for matters of the department {@code U-BUREAU}. {@code U-S1} and {@code U-K1} are units of streets. */
class GuardTest {
    private static final UnitCode BUREAU = new UnitCode("U-BUREAU");
    private static final UnitCode STREET = new UnitCode("U-S1");
    private static final UnitCode HELPER = new UnitCode("U-S2");
    private static final String WHY = "部门现场由街道代管";
    private static final Condition LARGE =
            new Condition.Range("size", List.of(new Condition.End.AtLeast(BigDecimal.TEN)));
    private static final List<DutyEntry> LINES = List.of(
            new DutyEntry(
                    "D-1",
                    "road",
                    Where.ANYWHERE,
                    new Assignment.ToLead(BUREAU.value(), List.of(new Answer.Cooperator(HELPER, "现场看护")))),
            new DutyEntry("D-2", "sweeping", Where.ANYWHERE, lead(STREET.value())),
            new DutyEntry("D-3", "open", Where.ANYWHERE, new Assignment.ByDecision(List.of())),
            takenBack("D-4", "permit"),
            takenBack("D-5", "rubble", LARGE),
            new DutyEntry("D-6", "rubble", Where.ANYWHERE, lead(STREET.value())),
            new DutyEntry(
                    "D-7",
                    "debris",
                    Where.ANYWHERE,
                    new Assignment.ToLead(BUREAU.value(), List.of(new Answer.Cooperator(HELPER, "现场看护")))),
            takenBack("D-8", "debris", LARGE),
            new DutyEntry("D-9", "smoke", Where.ANYWHERE, new Assignment.ByDecision(candidates("U-BUREAU", "U-OTHER"))),
            new DutyEntry("D-10", "noise", Where.ANYWHERE, new Assignment.ByDecision(candidates("U-BUREAU", "U-S1"))));

    private final Guard guard = guard(true);
    private final Guard strict = guard(false);

    private static List<RankedUnit> candidates(String... units) {
        return Stream.of(units)
                .map(unit -> RankedUnit.ofRegistry(new UnitCode(unit), 0, 0))
                .toList();
    }

    private static DutyEntry takenBack(String code, String category, Condition... conditions) {
        return new DutyEntry(
                code,
                category,
                Where.ANYWHERE,
                lead(BUREAU.value()),
                List.of(conditions),
                Condition.Days.ALL,
                new RoutingContent.Terms(true, false, false));
    }

    private static Guard guard(boolean reasonSuffices) {
        RoutingContent content = new RoutingContent(
                LINES,
                List.of(),
                List.of(),
                List.of(),
                new Hierarchy(Map.of()),
                Map.of("440399001001", "GRID"),
                new Hierarchy(Map.of()),
                Map.of(),
                List.of(new RoutingContent.Unit(BUREAU.value(), "DISTRICT", false, List.of())),
                Set.of(STREET.value(), HELPER.value(), "U-K1"),
                new RoutingContent.Settings(ZoneId.of("Asia/Shanghai"), false, 2, reasonSuffices));
        var lamp = new Components.Component("P-1", "路灯", BUREAU.value(), "");
        return new Guard(new InForce(new RoutingTable(7, content, new Components(Map.of("P-1", lamp), List.of()))));
    }

    private static Matter matter(String category) {
        return new Matter(
                NUMBER,
                MATTER.report(),
                "HOTLINE",
                null,
                "COMPLAINT",
                new CategoryCode(category),
                MATTER.area(),
                "NORMAL",
                "***",
                null,
                NOON);
    }

    private static Outcome<Optional<AgainstList>> ordered(
            Guard guard, String category, UnitCode unit, @Nullable String why) {
        return guard.check(matter(category), unit, Part.LEAD, why, NOON);
    }

    private static Outcome<Optional<AgainstList>> states(Ground ground, String entry) {
        return Outcome.done(Optional.of(new AgainstList(ground, entry, BUREAU, 7, WHY)));
    }

    private static Outcome<Optional<AgainstList>> refused(DispatchCode code, String field, Object... values) {
        return Outcome.refused(code.refusal(values).at(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"U-S1", "U-K1"})
    @DisplayName("清单定给部门的事项派给街道或社区，须说明理由；未说明的不派，并指明职责与部门 (CASE-21a)")
    void an_order_against_the_list_needs_a_reason(String code) {
        UnitCode unit = new UnitCode(code);
        Outcome<Optional<AgainstList>> refused = refused(DispatchCode.STATE_WHY, "againstList", "D-1", BUREAU, unit);
        assertThat(ordered(guard, "road", unit, null)).isEqualTo(refused);
        assertThat(ordered(guard, "road", unit, "  ")).isEqualTo(refused);
        assertThat(ordered(guard, "road", unit, WHY)).isEqualTo(states(Ground.DUTY, "D-1"));
    }

    @Test
    @DisplayName("本区规定不得不按清单派单的，说明理由也不派 (CASE-21a)")
    void a_district_may_refuse_each_order_against_the_list() {
        assertThat(ordered(strict, "road", STREET, WHY))
                .isEqualTo(refused(DispatchCode.AGAINST_LIST, "unit", "D-1", BUREAU, STREET));
    }

    @Test
    @DisplayName("派给部门、清单定给街道的、由人研判的、清单未覆盖的，都按清单，无须理由 (CASE-21a)")
    void an_order_that_follows_the_list_passes() {
        Outcome<Optional<AgainstList>> passes = Outcome.done(Optional.empty());
        assertThat(ordered(strict, "road", BUREAU, null)).isEqualTo(passes);
        assertThat(ordered(strict, "road", new UnitCode("U-OTHER"), null)).isEqualTo(passes);
        assertThat(ordered(strict, "permit", BUREAU, null)).isEqualTo(passes);
        for (String category : List.of("sweeping", "open", "uncovered")) {
            assertThat(ordered(strict, category, STREET, WHY)).as(category).isEqualTo(passes);
        }
    }

    @Test
    @DisplayName("清单所列协办的街道可以协办；派为主办的，仍属不按清单派单 (CASE-21a)")
    void a_helper_of_the_list_may_help_and_may_not_lead() {
        assertThat(strict.check(matter("road"), HELPER, Part.COOPERATING, null, NOON))
                .isEqualTo(Outcome.done(Optional.empty()));
        assertThat(strict.check(matter("road"), STREET, Part.COOPERATING, WHY, NOON))
                .isEqualTo(refused(DispatchCode.AGAINST_LIST, "unit", "D-1", BUREAU, STREET));
        assertThat(ordered(guard, "road", HELPER, WHY)).isEqualTo(states(Ground.DUTY, "D-1"));
    }

    @Test
    @DisplayName("部门已收回的事项一律不派街道，说明理由也不派 (CASE-21a, REG-17d)")
    void a_matter_that_was_taken_back_never_goes_to_a_street() {
        assertThat(ordered(guard, "permit", STREET, WHY))
                .isEqualTo(refused(DispatchCode.TAKEN_BACK, "unit", STREET, "D-4", BUREAU));
        assertThat(guard.check(matter("permit"), STREET, Part.COOPERATING, WHY, NOON))
                .isEqualTo(refused(DispatchCode.TAKEN_BACK, "unit", STREET, "D-4", BUREAU));
    }

    @Test
    @DisplayName("事实未知、可能已收回的，无论本区如何规定，说明理由才可派街道：只有人能得知该事实 (CASE-21a, REG-17d)")
    void a_matter_that_may_have_been_taken_back_needs_a_reason_in_every_district() {
        for (Guard one : List.of(guard, strict)) {
            assertThat(ordered(one, "rubble", STREET, null))
                    .isEqualTo(refused(DispatchCode.MAY_BE_TAKEN_BACK, "againstList", "D-5", BUREAU, STREET));
            assertThat(ordered(one, "rubble", STREET, WHY)).isEqualTo(states(Ground.MAY_BE_TAKEN_BACK, "D-5"));
        }
    }

    @Test
    @DisplayName("可能已收回的，清单所列协办的街道须说明理由才协办；清单未列的街道，仍按本区规定不派 (CASE-21a, REG-2c, REG-17d)")
    void a_helper_of_the_list_needs_a_reason_if_the_matter_may_have_been_taken_back() {
        assertThat(strict.check(matter("debris"), HELPER, Part.COOPERATING, null, NOON))
                .isEqualTo(refused(DispatchCode.MAY_BE_TAKEN_BACK, "againstList", "D-8", BUREAU, HELPER));
        assertThat(strict.check(matter("debris"), HELPER, Part.COOPERATING, WHY, NOON))
                .isEqualTo(states(Ground.MAY_BE_TAKEN_BACK, "D-8"));
        assertThat(strict.check(matter("debris"), STREET, Part.COOPERATING, WHY, NOON))
                .isEqualTo(refused(DispatchCode.AGAINST_LIST, "unit", "D-7", BUREAU, STREET));
    }

    @Test
    @DisplayName("由人研判、候选单位都是部门的，派给街道同样须说明理由；候选中有街道的，无须理由 (CASE-21a, REG-5b)")
    void an_entry_whose_candidates_are_departments_leaves_no_choice_of_a_street() {
        assertThat(ordered(guard, "smoke", STREET, null))
                .isEqualTo(refused(DispatchCode.STATE_WHY, "againstList", "D-9", BUREAU, STREET));
        assertThat(ordered(guard, "smoke", STREET, WHY)).isEqualTo(states(Ground.DUTY, "D-9"));
        assertThat(ordered(strict, "noise", HELPER, null)).isEqualTo(Outcome.done(Optional.empty()));
    }

    @Test
    @DisplayName("部件由部门养护或所有的，派给街道同样须说明理由 (CASE-21a, REG-16)")
    void a_component_of_a_department_is_the_work_of_the_department() {
        assertThat(guard.check(matter("sweeping").about("P-1"), STREET, Part.LEAD, WHY, NOON))
                .isEqualTo(states(Ground.COMPONENT, "P-1"));
    }
}
