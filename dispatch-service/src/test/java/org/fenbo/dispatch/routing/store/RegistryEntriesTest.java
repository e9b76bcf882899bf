package org.fenbo.dispatch.routing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.dispatch.casefile.Demands;
import org.fenbo.dispatch.casefile.Separation;
import org.fenbo.dispatch.routing.RoutingContent;
import org.fenbo.dispatch.routing.SeparationRules;
import org.fenbo.dispatch.routing.SuspensionRules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RegistryEntriesTest {
    private final RegistryEntries entries = new RegistryEntries();

    @Test
    @DisplayName("裁决前同意退回的次数由本区政策规定，未规定时为两次 (CASE-5e)")
    void the_district_says_after_how_many_returns_the_arbiter_rules() {
        assertThat(entries.content().settings().returnsBeforeRuling()).isEqualTo(2);

        add("returns", "{\"numbers\":{\"RETURNS_BEFORE_RULING\":3}}");
        add("drift", "{\"numbers\":{\"FEWEST_COMPARED\":8}}");

        assertThat(entries.content().settings().returnsBeforeRuling()).isEqualTo(3);
    }

    @Test
    @DisplayName("退回期限由本区政策与工作日历规定：未规定时为 4 个工作时；没有日历的不届满 (CASE-5a)")
    void the_district_says_how_long_a_unit_may_return_an_order() {
        assertThat(entries.content().settings().returnWindow().calendar()).isEmpty();

        String week =
                "{\"zone\":\"Asia/Urumqi\",\"week\":{\"MONDAY\":[\"09:00-18:00\"]},\"holidays\":{},\"makeUpDays\":{}}";
        entries.add("calendar", "A", JsonMapper.shared().readTree(week.replace("Urumqi", "Shanghai")));
        entries.add("calendar", "default", JsonMapper.shared().readTree(week));
        assertThat(hours()).isEqualTo(4);
        assertThat(entries.content().settings().zone()).hasToString("Asia/Urumqi");

        add("returns", "{\"numbers\":{\"RETURN_HOURS\":6}}");
        add("drift", "{\"numbers\":{\"FEWEST_COMPARED\":8}}");
        assertThat(hours()).isEqualTo(6);
    }

    @Test
    @DisplayName("日历没有任何工作时间的，退回期限不届满，版本照常生效 (CASE-5a)")
    void a_calendar_without_working_time_ends_no_window_and_stops_no_revision() {
        String rest = "{\"zone\":\"Asia/Urumqi\",\"week\":{\"MONDAY\":[]},\"holidays\":{},\"makeUpDays\":{}}";
        entries.add("calendar", "default", JsonMapper.shared().readTree(rest));
        assertThat(entries.content().settings().returnWindow().calendar()).isEmpty();
        assertThat(entries.content().settings().zone()).hasToString("Asia/Urumqi");
    }

    @Test
    @DisplayName("暂停时长、挂账复核间隔、延期次数由本区政策规定，未规定的用常规值 (CASE-18c,d, TIME-3f)")
    void the_district_states_how_far_deadlines_move() {
        assertThat(entries.content().settings().suspensions()).isEqualTo(new SuspensionRules(30, 90, 2, 5));

        add("suspensions", "{\"numbers\":{\"PAUSE_DAYS\":20,\"EXTENSIONS\":1}}");
        add("drift", "{\"numbers\":{\"FEWEST_COMPARED\":8}}");
        assertThat(entries.content().settings().suspensions()).isEqualTo(new SuspensionRules(20, 90, 1, 5));
    }

    private int hours() {
        return entries.content().settings().returnWindow().limit().amount();
    }

    @Test
    @DisplayName("不按清单派单由本区政策规定不得派，未规定时说明理由可派 (CASE-21a)")
    void the_district_says_whether_a_reason_allows_an_order_against_the_list() {
        assertThat(entries.content().settings().reasonSuffices()).isTrue();

        add("against-list", "{\"againstList\":\"WITH_REASON\"}");
        assertThat(entries.content().settings().reasonSuffices()).isTrue();

        add("against-list", "{\"againstList\":\"REFUSED\"}");
        add("drift", "{\"numbers\":{\"FEWEST_COMPARED\":8}}");
        assertThat(entries.content().settings().reasonSuffices()).isFalse();
    }

    @Test
    @DisplayName("第几次重办成为重点单由本区政策规定，未规定时为第二次 (CASE-13e)")
    void the_district_says_with_which_redo_a_case_becomes_a_key_order() {
        assertThat(entries.content().settings().redosBeforeKey()).isEqualTo(2);

        add("redo", "{\"numbers\":{\"REDOS_BEFORE_KEY\":1}}");
        add("drift", "{\"numbers\":{\"FEWEST_COMPARED\":8}}");

        assertThat(entries.content().settings().redosBeforeKey()).isEqualTo(1);
    }

    @Test
    @DisplayName("投诉单位自身工作的由谁受理，由本区政策规定；未规定的由其上级 (CASE-21e)")
    void the_district_says_who_gets_a_complaint_about_a_units_own_work() {
        assertThat(entries.content().settings().superiorTakesComplaints()).isTrue();

        add("complaints", "{\"complaints\":\"SUPERIOR\"}");
        assertThat(entries.content().settings().superiorTakesComplaints()).isTrue();

        add("complaints", "{\"complaints\":\"COMMAND_CENTRE\"}");
        assertThat(entries.content().settings().superiorTakesComplaints()).isFalse();
    }

    @Test
    @DisplayName("事项的紧急程度随清单到达 (REG-11d)")
    void a_category_has_an_urgency() {
        entries.add("category", "201", JsonMapper.shared().readTree("{\"urgency\":\"URGENT\"}"));
        assertThat(entries.urgencies()).containsExactly(Map.entry("201", "URGENT"));
    }

    @Test
    @DisplayName("事项指定的核查角色、可否由中心核查，随清单到达；未写明的不指定、可以 (REG-11k, CASE-13b)")
    void a_category_names_the_roles_that_verify_and_may_forbid_the_centre() {
        category("201", "{\"verifiers\":[\"supervisor\"],\"centreVerifies\":false}");
        category("202", "{\"closing\":\"清运完毕\"}");

        assertThat(entries.demands().get("201"))
                .isEqualTo(new Demands(Map.of(), Optional.empty(), List.of(Role.SUPERVISOR), false));
        assertThat(entries.demands().get("202")).isEqualTo(new Demands(Map.of(), Optional.of("清运完毕")));
    }

    @Test
    @DisplayName("分级定分拨层级和结案角色：事项自有层级的从其自有，未写分级的不受影响 (REG-11e, CASE-13d)")
    void the_grade_of_a_category_gives_its_tier_and_its_closers() {
        category("201", "{\"grade\":\"MAJOR\",\"closedByRule\":true}");
        category("202", "{\"grade\":\"MAJOR\",\"tier\":\"COMMUNITY\"}");
        category("203", "{\"grade\":\"GENERAL\"}");
        category("204", "{}");
        add("grades", """
                {"grades":[{"grade":"MAJOR","tier":"DISTRICT","closers":["area-leader"]},{"grade":"LARGER"}]}""");

        assertThat(entries.content().centreTiers()).isEqualTo(Map.of("201", "DISTRICT", "202", "COMMUNITY"));
        assertThat(entries.demands())
                .isEqualTo(Map.of(
                        "201",
                        Demands.NONE.closedBy(List.of(Role.AREA_LEADER), true),
                        "202",
                        Demands.NONE.closedBy(List.of(Role.AREA_LEADER), false),
                        "203",
                        Demands.NONE,
                        "204",
                        Demands.NONE));
    }

    private void category(String code, String entry) {
        entries.add("category", code, JsonMapper.shared().readTree(entry));
    }

    @Test
    @DisplayName("采办分离由本区政策按事项和渠道规定，未规定时没有规则 (CASE-6a)")
    void the_district_says_how_far_collecting_and_handling_are_apart() {
        assertThat(entries.content().settings().separations()).isEqualTo(SeparationRules.NONE);

        add("handling-apart", """
                {"handlingApart":[{"separation":"PERSON_ONLY"},
                 {"category":"201","channel":"GRID_COLLECTOR","separation":"ON_THE_SPOT"}]}""");
        add("drift", "{\"numbers\":{\"FEWEST_COMPARED\":8}}");

        assertThat(entries.content().settings().separations().rules())
                .isEqualTo(Map.of(
                        new SeparationRules.Reports(Optional.empty(), Optional.empty()),
                        Separation.PERSON_ONLY,
                        new SeparationRules.Reports(Optional.of("201"), Optional.of("GRID_COLLECTOR")),
                        Separation.ON_THE_SPOT));
    }

    @Test
    @DisplayName("提级报给指挥该单位的单位，清单未写明的报给其上级单位 (CASE-17b)")
    void the_superior_of_a_unit_is_its_commander_and_otherwise_its_parent() {
        unit("U-1", "{\"tier\":\"STREET\",\"parent\":\"U-P\",\"commander\":\"U-C\"}");
        unit("U-2", "{\"tier\":\"STREET\",\"parent\":\"U-P\"}");
        unit("U-3", "{\"tier\":\"DISTRICT\"}");

        assertThat(entries.content().units())
                .extracting(RoutingContent.Unit::superior)
                .containsExactly("U-C", "U-P", null);
    }

    private void unit(String code, String entry) {
        entries.add("unit", code, JsonMapper.shared().readTree(entry));
    }

    private void add(String code, String entry) {
        entries.add("policy", code, JsonMapper.shared().readTree(entry));
    }
}
