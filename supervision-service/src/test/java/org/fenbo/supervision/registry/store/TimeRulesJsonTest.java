package org.fenbo.supervision.registry.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.events.revision.Row;
import org.fenbo.backbone.workingtime.Limit;
import org.fenbo.backbone.workingtime.LimitUnit;
import org.fenbo.supervision.registry.ClockKind;
import org.fenbo.supervision.registry.TimeRules;
import org.fenbo.supervision.registry.Urgency;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Time rules of a small revision: category 101001 is below 101, and 101 is below 1. */
class TimeRulesJsonTest {
    private static final TimeRules RULES = new TimeRulesJson(
                    JsonMapper.builder().build())
            .rules(
                    1,
                    List.of(
                            entry("category", "1", "{\"limits\": {\"case\": {\"amount\": 9, \"unit\": \"HOURS\"}}}"),
                            entry(
                                    "category",
                                    "101",
                                    "{\"parent\": \"1\", \"limits\": {\"accept\": {\"amount\": 2, \"unit\": \"HOURS\"}}}"),
                            entry(
                                    "category",
                                    "101001",
                                    "{\"parent\": \"101\", \"limits\": {\"accept\": {\"amount\": 1, \"unit\": \"HOURS\"}}}"),
                            entry("category", "101002", "{\"parent\": \"101\"}"),
                            entry("category", "2", "{}"),
                            entry("category", "3", "{\"grade\": \"MAJOR\"}"),
                            entry(
                                    "category",
                                    "101003",
                                    "{\"parent\": \"101\", \"grade\": \"MAJOR\", \"limits\": {\"accept\": {\"amount\": 1, \"unit\": \"HOURS\"}}}"),
                            entry(
                                    "policy",
                                    "grades",
                                    "{\"grades\": [{\"grade\": \"MAJOR\", \"limits\": {\"accept\": {\"amount\": 4, \"unit\": \"HOURS\"},"
                                            + " \"case\": {\"amount\": 7, \"unit\": \"HOURS\"}}}, {\"grade\": \"LARGER\"}]}"),
                            entry(
                                    "policy",
                                    "limits",
                                    "{\"urgent\": {\"handle\": {\"amount\": 3, \"unit\": \"HOURS\"}}, \"normal\":"
                                            + " {\"case\": {\"amount\": 5, \"unit\": \"HOURS\"}}}"),
                            entry("policy", "returns", "{\"numbers\": {\"DECISION_HOURS\": 6}}"),
                            entry(
                                    "calendar",
                                    "CN",
                                    "{\"zone\": \"Asia/Shanghai\", \"week\": {\"MONDAY\": [\"09:00-18:00\"]}, \"holidays\": {}, \"makeUpDays\": {}}")))
            .orElseThrow();

    private static Row entry(String kind, String code, String body) {
        return new Row(kind, code, body);
    }

    @Test
    @DisplayName("没有自身时限的小类沿用上级的时限，再无则按紧急程度取本区默认 (REG-11)")
    void a_category_without_its_own_limit_has_the_limit_of_the_nearest_category_above() {
        assertThat(hours(ClockKind.ACCEPT, "101001")).contains(1);
        assertThat(hours(ClockKind.WHOLE_CASE, "101001")).contains(9);
        assertThat(hours(ClockKind.ACCEPT, "101002")).contains(2);
        assertThat(hours(ClockKind.WHOLE_CASE, "101002")).contains(9);
        assertThat(hours(ClockKind.WHOLE_CASE, "2")).contains(5);
        assertThat(hours(ClockKind.ACCEPT, "2")).isEmpty();
        assertThat(RULES.limit(ClockKind.HANDLE, "101002", Urgency.URGENT).map(Limit::amount))
                .contains(3);
        assertThat(RULES.limit(ClockKind.HANDLE, "101002", Urgency.NORMAL)).isEmpty();
    }

    @Test
    @DisplayName("没有自身时限的小类取其分级的时限，分级没有的再取上级和默认 (REG-11e)")
    void a_category_without_its_own_limit_has_the_limit_of_its_grade() {
        assertThat(hours(ClockKind.ACCEPT, "3")).contains(4);
        assertThat(hours(ClockKind.WHOLE_CASE, "3")).contains(7);
        assertThat(hours(ClockKind.ACCEPT, "101003")).contains(1);
        assertThat(hours(ClockKind.WHOLE_CASE, "101003")).contains(7);
    }

    @Test
    @DisplayName("审定退回与裁决的时限取本区“退回”政策，未列的取通常值 (CASE-5d, CASE-5e)")
    void the_limits_of_decisions_and_rulings_come_from_the_policy_of_returns() {
        assertThat(RULES.limit(ClockKind.DECISION, "2", Urgency.NORMAL))
                .contains(new Limit(6, LimitUnit.WORKING_HOURS));
        assertThat(RULES.limit(ClockKind.RULING, "2", Urgency.URGENT)).contains(new Limit(16, LimitUnit.WORKING_HOURS));
    }

    private static Optional<Integer> hours(ClockKind kind, String category) {
        Optional<Limit> limit = RULES.limit(kind, category, Urgency.NORMAL);
        limit.ifPresent(one -> assertThat(one.unit()).isEqualTo(LimitUnit.HOURS));
        return limit.map(Limit::amount);
    }
}
