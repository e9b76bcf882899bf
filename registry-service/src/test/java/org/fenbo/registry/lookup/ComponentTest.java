package org.fenbo.registry.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.component.Component;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.DutyScope;
import org.fenbo.registry.duty.DutyWording;
import org.fenbo.registry.duty.StreetList;
import org.fenbo.registry.policy.Policy;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.unit.UnitKind;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests that a component answers before category and area. */
class ComponentTest {
    private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");
    private static final List<Entry> LIST = List.of(
            Entry.of(new Area("A", "区", AreaKind.DISTRICT, null, null)),
            Entry.of(new Category("C", "井盖", null, Urgency.NORMAL, null)),
            Entry.of(unit("U", Tier.DISTRICT)),
            Entry.of(unit("O", Tier.DISTRICT)),
            Entry.of(unit("S", Tier.STREET)),
            Entry.of(
                    new Duty("D", "井盖", DutyKind.CORE, "C", null, new Assignment.ToLead("U", List.of()), "依据", false)));

    private static Unit unit(String code, Tier tier) {
        return new Unit(code, code, tier, UnitKind.DEPARTMENT, null, List.of(), List.of());
    }

    private static Component component(@Nullable String owner, @Nullable String maintainer) {
        return new Component("B", "井盖", "A", null, null, owner, maintainer);
    }

    private static Answer answer(List<Entry> list, String category, String component, Entry... more) {
        List<Entry> all = new ArrayList<>(list);
        all.addAll(List.of(more));
        RevisionIndex index = new RevisionIndex(7, Entries.of(all));
        return index.answer(category, "A", index.facts(NOW, Map.of("component", component)));
    }

    private static String lead(Answer answer) {
        return answer instanceof Answer.ByComponent(var component, var lead, var why)
                ? component.code() + " " + lead + " " + why.revision()
                : String.valueOf(answer);
    }

    @Test
    @DisplayName("先问部件，再问事项和区域：由养护单位承办，无养护单位的由权属单位承办 (REG-16b)")
    void the_maintainer_answers_before_category_and_area_else_the_owner() {
        assertThat(lead(answer(LIST, "C", "B", Entry.of(component("O", "S"))))).isEqualTo("B S 7");
        assertThat(lead(answer(LIST, "C", "B", Entry.of(component("O", null))))).isEqualTo("B O 7");
        assertThat(lead(answer(LIST, "no category", "B", Entry.of(component(null, "S")))))
                .isEqualTo("B S 7");
    }

    @Test
    void an_unknown_component_leaves_the_answer_to_category_and_area() {
        assertThat(answer(LIST, "C", "X", Entry.of(component("O", "S"))))
                .isInstanceOfSatisfying(
                        Answer.ByDuty.class, duty -> assertThat(duty.lead()).isEqualTo("U"));
    }

    @Test
    @DisplayName("无主部件：定有轮值单位的按轮值兜底，否则由人研判 (REG-16d)")
    void an_ownerless_component_goes_by_rota_or_by_decision() {
        Entry ownerless = Entry.of(component(null, null));
        assertThat(answer(LIST, "C", "B", ownerless))
                .isInstanceOfSatisfying(
                        Answer.Ownerless.class,
                        answer -> assertThat(answer.rota()).isEmpty());
        assertThat(answer(LIST, "C", "B", ownerless, Entry.of(new Policy.Ownerless(List.of("S", "U")))))
                .isInstanceOfSatisfying(
                        Answer.Ownerless.class,
                        answer -> assertThat(answer.rota()).containsExactly("S", "U"));
    }

    @Test
    @DisplayName("上级部门已收回的事项，部件由街道养护的也不答街道 (REG-17)")
    void a_street_does_not_answer_for_a_component_if_the_matter_was_taken_back() {
        List<Entry> back = new ArrayList<>(LIST);
        back.add(Entry.of(new Duty(
                "T",
                "井盖",
                new DutyWording(DutyKind.CORE, StreetList.TAKEN_BACK, null, null, "依据", new java.util.TreeMap<>()),
                new DutyScope(List.of("C"), null, List.of(), Validity.ALWAYS),
                new Assignment.ToLead("U", List.of()),
                false)));
        assertThat(lead(answer(back, "C", "B", Entry.of(component("O", "S"))))).isEqualTo("B O 7");
        assertThat(answer(back, "C", "B", Entry.of(component(null, "S")))).isInstanceOf(Answer.ByDuty.class);
        assertThat(answer(
                        back,
                        "C",
                        "B",
                        Entry.of(component(null, null)),
                        Entry.of(new Policy.Ownerless(List.of("S", "U")))))
                .isInstanceOfSatisfying(
                        Answer.Ownerless.class,
                        answer -> assertThat(answer.rota()).containsExactly("U"));
    }
}
