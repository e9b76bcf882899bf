package org.fenbo.backbone.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fenbo.backbone.kernel.ListedPersons.Person;
import org.fenbo.backbone.kernel.ListedPersons.Tie;
import org.fenbo.backbone.kernel.ListedPersons.TieKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("登记的人的角色、单位与区域")
class ListedPersonsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-26");
    private static final Set<String> ROLES = Set.of("handler");
    private static final Map<String, List<String>> SERVED =
            Map.of("U-CG", List.of("440399"), "U-S1", List.of("440399001"), "U-S2", List.of("440399002"));

    @Test
    @DisplayName("没有隶属记录的，按所在单位及其服务区域 (ORG-4e)")
    void without_ties_the_unit_and_its_areas_count() {
        assertThat(rights(List.of(), List.of())).isEqualTo(new PersonRights(ROLES, List.of("U-CG"), List.of("440399")));
    }

    @Test
    @DisplayName("驻点人员为两个单位工作，区域按驻点 (ORG-4e)")
    void a_stationed_person_works_for_both_units_in_the_area_of_the_station() {
        assertThat(rights(
                        List.of(tie(TieKind.BELONGS_TO, "U-CG", -9, 9), tie(TieKind.STATIONED_AT, "U-S1", -1, 1)),
                        List.of()))
                .isEqualTo(new PersonRights(ROLES, List.of("U-CG", "U-S1"), List.of("440399001")));
    }

    @Test
    @DisplayName("驻点期满、垂直管理都不给范围 (ORG-4e)")
    void an_ended_station_and_a_leading_unit_give_no_scope() {
        assertThat(rights(
                        List.of(
                                tie(TieKind.BELONGS_TO, "U-CG", -9, 9),
                                tie(TieKind.STATIONED_AT, "U-S1", -9, -1),
                                tie(TieKind.LED_BY, "U-S2", -9, 9)),
                        List.of()))
                .isEqualTo(new PersonRights(ROLES, List.of("U-CG"), List.of("440399")));
    }

    @Test
    @DisplayName("领导区域的人按所领导的区域 (ORG-4e)")
    void a_person_who_leads_areas_has_these_areas() {
        assertThat(rights(List.of(tie(TieKind.STATIONED_AT, "U-S1", -1, 1)), List.of("440399001001")))
                .isEqualTo(new PersonRights(ROLES, List.of("U-CG", "U-S1"), List.of("440399001001")));
    }

    @Test
    @DisplayName("调到别的单位的，按当日隶属；离开的什么也不能做 (ORG-4e)")
    void the_ties_of_the_day_decide() {
        assertThat(rights(
                        List.of(tie(TieKind.BELONGS_TO, "U-CG", -9, -1), tie(TieKind.BELONGS_TO, "U-S2", 0, 9)),
                        List.of()))
                .isEqualTo(new PersonRights(ROLES, List.of("U-S2"), List.of("440399002")));
        assertThat(rights(List.of(tie(TieKind.BELONGS_TO, "U-CG", -9, -1)), List.of("440399")))
                .isEqualTo(PersonRights.NONE);
    }

    private static Tie tie(TieKind kind, String unit, int from, int until) {
        return new Tie(kind, unit, TODAY.plusDays(from), TODAY.plusDays(until));
    }

    private static PersonRights rights(List<Tie> ties, List<String> leads) {
        ListedPersons persons = new ListedPersons(Map.of("O-1", new Person("U-CG", ROLES, ties, leads)), SERVED);
        assertThat(persons.rightsOf("O-2", TODAY)).isEmpty();
        return persons.rightsOf("O-1", TODAY).orElseThrow();
    }

    @Test
    @DisplayName("名单答得出：有没有人、某人在不在、谁在某单位工作、某角色有没有人担任 (ORG-4e)")
    void the_list_answers_who_is_there_and_who_holds_a_role() {
        LocalDate day = LocalDate.of(2026, 11, 25);
        ListedPersons.Tie ended =
                new ListedPersons.Tie(ListedPersons.TieKind.BELONGS_TO, "U-A", LocalDate.MIN, day.minusDays(1));
        ListedPersons list = new ListedPersons(
                Map.of(
                        "O-2", new ListedPersons.Person("U-A", Set.of("keeper"), List.of(), List.of()),
                        "O-1", new ListedPersons.Person("U-A", Set.of(), List.of(), List.of()),
                        "O-3", new ListedPersons.Person("U-B", Set.of("approver"), List.of(), List.of()),
                        "O-LEFT", new ListedPersons.Person("U-A", Set.of("auditor"), List.of(ended), List.of())),
                Map.of("U-A", List.of("D")));
        assertThat(list.isEmpty()).isFalse();
        assertThat(ListedPersons.NONE.isEmpty()).isTrue();
        assertThat(list.has("O-LEFT")).isTrue();
        assertThat(list.has("O-4")).isFalse();
        assertThat(list.isPresent("O-1", day)).isTrue();
        assertThat(list.isPresent("O-LEFT", day)).isFalse();
        assertThat(list.isPresent("O-4", day)).isFalse();
        assertThat(list.workingFor("U-A", day)).containsExactly("O-1", "O-2");
        assertThat(list.isHeld("keeper", day)).isTrue();
        assertThat(list.isHeld("approver", day)).as("without an area").isFalse();
        assertThat(list.isHeld("auditor", day)).as("has left").isFalse();
        assertThat(list.holding("keeper", Set.of("D", "E"), day)).containsExactly("O-2");
        assertThat(list.holding("keeper", Set.of("E"), day)).as("another area").isEmpty();
        assertThat(list.holding("auditor", Set.of("D"), day)).as("has left").isEmpty();
        assertThat(list.isHeld("keeper", Set.of("D"), Set.of(), day)).isTrue();
        assertThat(list.isHeld("keeper", Set.of("D"), Set.of("O-2"), day)).isFalse();
    }

    @Test
    @DisplayName("群主的角色随群组而来：在任的群主有，不是群主的没有，离任的没有，名单之外的不列入 (ORG-6c, ORG-4d)")
    void whoever_owns_a_group_has_the_role_of_a_group_owner() {
        Tie ended = tie(TieKind.BELONGS_TO, "U-CG", -9, -1);
        ListedPersons list = new ListedPersons(
                        Map.of(
                                "O-1", new Person("U-CG", ROLES, List.of(), List.of()),
                                "O-2", new Person("U-CG", ROLES, List.of(), List.of()),
                                "O-LEFT", new Person("U-CG", ROLES, List.of(ended), List.of())),
                        SERVED)
                .withGroupOwners(Set.of("O-1", "O-LEFT", "O-9"));
        assertThat(list.rightsOf("O-1", TODAY).orElseThrow().roles())
                .containsExactlyInAnyOrder("handler", "group-owner");
        assertThat(list.rightsOf("O-2", TODAY).orElseThrow().roles()).containsExactly("handler");
        assertThat(list.rightsOf("O-LEFT", TODAY)).contains(PersonRights.NONE);
        assertThat(list.has("O-9")).isFalse();
    }
}
