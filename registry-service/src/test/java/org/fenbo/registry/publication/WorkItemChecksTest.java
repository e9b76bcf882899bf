package org.fenbo.registry.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.registry.publication.ListFixture.codes;
import static org.fenbo.registry.publication.ListFixture.line;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.condition.Conditions;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.DutyScope;
import org.fenbo.registry.duty.StreetList;
import org.fenbo.registry.duty.WorkItem;
import org.fenbo.registry.power.GrantedPower;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WorkItemChecksTest {
    private static final Entry OTHER = Entry.of(new Category("C2", "树木", null, Urgency.NORMAL, null));
    private static final Entry BELOW = Entry.of(new Category("C1", "厨余垃圾", "C", Urgency.NORMAL, null));
    private static final Entry STREET_2 = Entry.of(new Area("S2", "街道", AreaKind.STREET, "A", null));
    private static final Entry DUTY = duty("S");

    @Test
    @DisplayName("同一职责的两个具体工作事项不分先后的，不予发布，两项都指明 (REG-5c)")
    void two_items_of_equal_rank_are_refused() {
        assertThat(codes(DUTY, item("W1", "C", null), item("W2", "C", null))).containsExactly("EQUAL_RANK");
        assertThat(codes(DUTY, item("W1", null, null), item("W2", null, null))).containsExactly("EQUAL_RANK");
        assertThat(codes(DUTY, item("W1", "C", null, "size=..5"), item("W2", "C", null, "size=3..")))
                .containsExactly("EQUAL_RANK");
        assertThat(codes(DUTY, item("W1", "C", null, "size=..3"), item("W2", "C", null, "size=3..")))
                .isEmpty();
        assertThat(codes(DUTY, item("W1", "C", null), item("W2", "C", null, "size=3..")))
                .isEmpty();
        assertThat(codes(DUTY, item("W1", "C", "S"), item("W2", "C", null))).isEmpty();
    }

    @Test
    @DisplayName("具体工作事项的事项或区域在其职责范围之外、永不适用的，不予发布")
    void an_item_outside_its_duty_is_refused() {
        assertThat(codes(DUTY, OTHER, item("W", "C2", null))).containsExactly("OUTSIDE_DUTY");
        assertThat(codes(DUTY, BELOW, item("W", "C1", null))).isEmpty();
        assertThat(codes(DUTY, STREET_2, item("W", null, "S2"))).containsExactly("OUTSIDE_DUTY");
        assertThat(codes(duty(null), STREET_2, item("W", null, "S2"))).isEmpty();
    }

    @Test
    @DisplayName("街道清单的条目须写明街道；人工研判的条目须有候选单位")
    void a_line_of_a_list_names_its_street_and_an_entry_by_decision_its_candidates() {
        Duty listed = line(DutyKind.CORE).list(StreetList.BASIC).lead("U-S").duty();
        assertThat(codes(Entry.of(listed))).isEmpty();
        assertThat(codes(Entry.of(with(listed, scope(null), listed.assignment()))))
                .containsExactly("NO_STREET");
        Duty plain = line(DutyKind.CORE).duty();
        assertThat(codes(Entry.of(with(plain, plain.scope(), new Assignment.ByDecision(List.of())))))
                .containsExactly("NO_CANDIDATES");
    }

    @Test
    @DisplayName("主办单位不能同时是自己的协办单位：机构合并后两者同为一家的，先改职责再发布")
    void a_lead_that_helps_itself_is_refused() {
        Duty plain = line(DutyKind.CORE).duty();
        assertThat(codes(Entry.of(with(plain, plain.scope(), new Assignment.ToLead("U-D", List.of("U-D"))))))
                .containsExactly("LEAD_HELPS_ITSELF");
    }

    @Test
    @DisplayName("配合履职的事项由上级主办，不能被街道认领")
    void a_line_that_a_superior_leads_is_not_claimed() {
        Entry joint = line(DutyKind.CORE)
                .list(StreetList.COOPERATION)
                .lead("U-D", "U-S")
                .owed(Map.of("U-D", "主办", "U-S", "巡查"))
                .entry();
        Entry claimed = Entry.of(new GrantedPower("P", "D-1", "S", "U-S", Validity.ALWAYS, "依据", List.of(), null));
        assertThat(codes(joint)).isEmpty();
        assertThat(codes(joint, claimed)).containsExactly("SUPERIOR_LEADS");
    }

    private static Entry duty(@Nullable String area) {
        Duty plain = line(DutyKind.CORE).duty();
        return Entry.of(with(plain, scope(area), plain.assignment()));
    }

    private static DutyScope scope(@Nullable String area) {
        return new DutyScope("C", area, List.of(), Validity.ALWAYS);
    }

    private static Duty with(Duty duty, DutyScope scope, Assignment assignment) {
        return new Duty(duty.code(), duty.title(), duty.terms(), scope, assignment, false);
    }

    private static Entry item(String code, @Nullable String category, @Nullable String area, String... conditions) {
        return Entry.of(new WorkItem(
                code,
                "D-1",
                "小修",
                List.of("U-S"),
                category == null ? List.of() : List.of(category),
                area,
                Arrays.stream(conditions)
                        .map(text -> Conditions.parse(text).orElseThrow())
                        .toList()));
    }
}
