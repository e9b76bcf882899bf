package org.fenbo.registry.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.condition.Condition;
import org.fenbo.registry.condition.Conditions;
import org.fenbo.registry.condition.Facts;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.DutyScope;
import org.fenbo.registry.duty.DutyWording;
import org.fenbo.registry.duty.StreetList;
import org.fenbo.registry.duty.WorkItem;
import org.fenbo.registry.openlist.OpenDuty;
import org.fenbo.registry.openlist.OpenList;
import org.fenbo.registry.power.GrantedPower;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an answer shows: parts of the units, work items, missing facts; duties of no and of several categories. */
class ListAnswersTest {
    private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @Test
    @DisplayName("答复写明主办与各协办单位的职责，公开清单也写明 (REG-2b)")
    void an_answer_shows_what_the_lead_and_each_co_operator_owe() {
        Entry joint = duty(
                "D",
                List.of("stalls"),
                new Assignment.ToLead("U-CG", List.of("U-SC", "U-JJ")),
                Map.of("U-CG", "牵头清理", "U-SC", "检查食品"));
        Answer.ByDuty answer = byDuty(index(joint).answer("stalls", "A", facts()));
        assertThat(answer.parts())
                .containsExactly(
                        new Answer.Part("U-CG", true, Optional.of("牵头清理")),
                        new Answer.Part("U-SC", false, Optional.of("检查食品")),
                        new Answer.Part("U-JJ", false, Optional.empty()));
        OpenDuty open =
                new OpenList(1, entries(joint)).duties("", DAY, "", 5).items().getFirst();
        assertThat(open.owed())
                .extracting(owed -> owed.unit().code(), OpenDuty.Owed::what)
                .containsExactly(tuple("U-CG", "牵头清理"), tuple("U-SC", "检查食品"));
    }

    @Test
    @DisplayName("职责可无事项，按文字可查到 (REG-1g)")
    void a_duty_without_a_category_is_found_by_its_words() {
        Entry plan = duty("D-PLAN", List.of(), new Assignment.ToLead("U-CG", List.of()), Map.of());
        OpenList list = new OpenList(1, entries(plan, duty("D-2", List.of("stalls"), lead("U-SC"), Map.of())));
        assertThat(list.duties("D-PLAN的职责", DAY, "", 5).items())
                .extracting(OpenDuty::code)
                .containsExactly("D-PLAN");
        assertThat(index(plan).answer("stalls", "A", facts())).isInstanceOf(Answer.None.class);
    }

    @Test
    @DisplayName("职责可有多个事项，按每个事项都能查到 (REG-1h)")
    void a_duty_with_several_categories_answers_for_each() {
        RevisionIndex index = index(duty("D", List.of("stalls", "trees"), lead("U-CG"), Map.of()));
        assertThat(byDuty(index.answer("stalls", "A", facts())).duty().code()).isEqualTo("D");
        assertThat(byDuty(index.answer("trees", "A", facts())).duty().code()).isEqualTo("D");
        assertThat(index.answer("lamps", "A", facts())).isInstanceOf(Answer.None.class);
        Answer below = index.answer("trees-old", "A", facts());
        assertThat(Optional.ofNullable(below.explanation().winner())
                        .map(match -> match.sentence().chinese()))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("上 1 级的分类 trees"));
    }

    @Test
    @DisplayName("具体工作事项与事项、区域、事实相符时由其承担单位负责，答复写明该事项 (REG-18b)")
    void a_work_item_that_fits_names_the_unit() {
        RevisionIndex index = index(
                duty("D", List.of("stalls", "trees"), lead("U-CG"), Map.of("U-CG", "全部")),
                item("W-TREES", List.of("trees"), "A", "U-GREEN"),
                item("W-SMALL", List.of("trees"), "A", "U-SMALL", "size=..3"));
        Answer.ByDuty trees = byDuty(index.answer("trees-old", "G", facts()));
        assertThat(trees.lead()).isEqualTo("U-GREEN");
        assertThat(trees.explanation().item()).extracting(WorkItem::code).isEqualTo("W-TREES");
        assertThat(trees.explanation().itemSentence().chinese()).contains("W-TREES", "U-GREEN");
        assertThat(trees.parts().getFirst().owes()).contains("W-TREES的工作");
        assertThat(byDuty(index.answer("trees", "A", facts("size", "2"))).lead())
                .isEqualTo("U-SMALL");
        assertThat(byDuty(index.answer("trees", "B", facts())).lead()).isEqualTo("U-CG");
        assertThat(byDuty(index.answer("stalls", "A", facts())).lead()).isEqualTo("U-CG");
    }

    @Test
    @DisplayName("配合履职、分工合作由主办单位负责，具体工作事项的承担单位协办，答复写明各自应做的事 (REG-17b, REG-2b)")
    void the_lead_of_a_co_operation_stays_responsible_if_a_work_item_fits() {
        for (Entry line :
                List.of(cooperation(DutyKind.CORE, StreetList.COOPERATION), cooperation(DutyKind.COOPERATION, null))) {
            for (String body : List.of("U-S", "U-C")) {
                Answer.ByDuty answer =
                        byDuty(index(line, item("W", List.of(), null, body)).answer("trees", "A", facts()));
                assertThat(answer.parts())
                        .startsWith(new Answer.Part("U-D", true, Optional.of("主办")))
                        .contains(new Answer.Part(body, false, Optional.of("W的工作")));
                assertThat(answer.cooperators()).startsWith("U-S").doesNotHaveDuplicates();
                assertThat(answer.explanation().item())
                        .extracting(WorkItem::code)
                        .isEqualTo("W");
            }
        }
        Entry claimed = Entry.of(new GrantedPower("P", "D", "A", "U-S", Validity.ALWAYS, "依据", List.of(), null));
        assertThat(byDuty(index(cooperation(DutyKind.CORE, StreetList.COOPERATION), claimed)
                                .answer("trees", "A", facts()))
                        .lead())
                .as("a claimed power doesn't take the lead from the superior")
                .isEqualTo("U-D");
    }

    @Test
    @DisplayName("具体工作事项由原协办单位承担时，原主办单位转为协办，仍写明其应做的事 (REG-2b, REG-18b)")
    void the_lead_helps_if_a_co_operator_does_the_work_item() {
        Entry light = duty(
                "D", List.of("trees"), new Assignment.ToLead("U-CG", List.of("U-DL", "U-S")), Map.of("U-CG", "管护"));
        Answer.ByDuty answer = byDuty(index(light, item("W", List.of(), null, "U-DL", "size=20.."))
                .answer("trees", "A", facts("size", "30")));
        assertThat(answer.parts())
                .containsExactly(
                        new Answer.Part("U-DL", true, Optional.of("W的工作")),
                        new Answer.Part("U-CG", false, Optional.of("管护")),
                        new Answer.Part("U-S", false, Optional.empty()));
    }

    private static Entry cooperation(DutyKind kind, @Nullable StreetList list) {
        return Entry.of(new Duty(
                "D",
                "联合整治",
                new DutyWording(kind, list, null, null, "依据", new TreeMap<>(Map.of("U-D", "主办", "U-S", "巡查"))),
                new DutyScope("trees", null, List.of(), Validity.ALWAYS),
                new Assignment.ToLead("U-D", List.of("U-S")),
                false));
    }

    @Test
    @DisplayName("工作规模、费用等条件决定承担单位：小修归社区，大修归街道 (REG-4b)")
    void the_size_or_the_cost_of_a_job_decides_the_unit() {
        RevisionIndex index = index(
                duty("D", List.of("trees"), lead("U-CG"), Map.of()),
                item("W-SMALL", List.of(), null, "U-COMMUNITY", "size=..10"),
                item("W-LARGE", List.of(), null, "U-STREET", "size=10..", "cost=..5000"));
        assertThat(byDuty(index.answer("trees", "A", facts("size", "3"))).lead())
                .isEqualTo("U-COMMUNITY");
        assertThat(byDuty(index.answer("trees", "A", facts("size", "12", "cost", "900")))
                        .lead())
                .isEqualTo("U-STREET");
        assertThat(byDuty(index.answer("trees", "A", facts("size", "12", "cost", "9000")))
                        .lead())
                .isEqualTo("U-CG");
    }

    @Test
    @DisplayName("未知的事实不满足任何条件，答复写明缺少哪些事实 (REG-4g)")
    void an_unknown_fact_meets_no_condition_and_is_named() {
        RevisionIndex index = index(
                duty("D", List.of("trees"), lead("U-CG"), Map.of()),
                conditional("D-MEDIA", "U-MEDIA", "channel=MEDIA"),
                item("W-LARGE", List.of(), null, "U-STREET", "size=10.."));
        Answer nothing = index.answer("trees", "A", facts());
        assertThat(byDuty(nothing).lead()).isEqualTo("U-CG");
        assertThat(nothing.explanation().missing()).containsExactly("channel", "size");
        Answer some = index.answer("trees", "A", facts("channel", "HOTLINE", "size", "3"));
        assertThat(some.explanation().missing()).isEmpty();
        assertThat(some.explanation().lost())
                .extracting(Explanation.Lost::reason)
                .containsExactly(Explanation.Reason.CONDITION_NOT_MET);
    }

    private static Entry item(
            String code, List<String> categories, @Nullable String area, String body, String... conditions) {
        return Entry.of(new WorkItem(code, "D", code + "的工作", List.of(body), categories, area, parsed(conditions)));
    }

    private static Entry conditional(String code, String lead, String... conditions) {
        return Entry.of(new Duty(
                code,
                code,
                new DutyWording(DutyKind.CORE, null, null, "依据", new TreeMap<>()),
                new DutyScope("trees", null, parsed(conditions), Validity.ALWAYS),
                lead(lead),
                false));
    }

    private static List<Condition> parsed(String... conditions) {
        return Arrays.stream(conditions)
                .map(text -> Conditions.parse(text).orElseThrow())
                .toList();
    }

    private static Entry duty(String code, List<String> categories, Assignment assignment, Map<String, String> owed) {
        return Entry.of(new Duty(
                code,
                code + "的职责",
                new DutyWording(DutyKind.CORE, null, null, "依据", new TreeMap<>(owed)),
                new DutyScope(categories, null, List.of(), Validity.ALWAYS),
                assignment,
                false));
    }

    private static Assignment lead(String unit) {
        return new Assignment.ToLead(unit, List.of());
    }

    private static RevisionIndex index(Entry... entries) {
        return new RevisionIndex(1, entries(entries));
    }

    private static Entries entries(Entry... entries) {
        List<Entry> all = new ArrayList<>();
        for (String category : List.of("stalls", "trees", "lamps")) {
            all.add(Entry.of(new Category(category, category, null, Urgency.NORMAL, null)));
        }
        all.add(Entry.of(new Category("trees-old", "古树", "trees", Urgency.NORMAL, null)));
        all.add(Entry.of(new Area("A", "A", AreaKind.STREET, null, null)));
        all.add(Entry.of(new Area("G", "G", AreaKind.GRID, "A", null)));
        all.add(Entry.of(new Area("B", "B", AreaKind.STREET, null, null)));
        all.addAll(List.of(entries));
        return Entries.of(all);
    }

    private static Facts facts(String... values) {
        Map<String, String> known = new TreeMap<>();
        for (int i = 0; i < values.length; i += 2) {
            known.put(values[i], values[i + 1]);
        }
        return new Facts(NOW, ZoneId.of("Asia/Shanghai"), known);
    }

    private static Answer.ByDuty byDuty(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.ByDuty.class);
        return (Answer.ByDuty) answer;
    }
}
