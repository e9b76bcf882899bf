package org.fenbo.registry.openlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.condition.Condition;
import org.fenbo.registry.condition.Conditions;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.DutyScope;
import org.fenbo.registry.duty.DutyWording;
import org.fenbo.registry.duty.StreetList;
import org.fenbo.registry.lookup.RevisionIndex;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.unit.UnitKind;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OpenChoicesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @Test
    @DisplayName("公开答复只列出可能取代现答复的职责：分类更远的不列；上级收回的事项不列街道 (REG-15b, REG-17d)")
    void a_choice_is_a_duty_that_could_answer_instead() {
        Duty winner = duty("winner", "C", "U-D", false);
        assertThat(choices(winner, duty("far", "P", "U-D2", true), duty("near", "C", "U-D2", true)))
                .containsExactly("near");
        Duty street = duty("street", "C", "U-S", true);
        assertThat(choices(winner, street)).containsExactly("street");
        Duty back =
                new Duty("back", "back", wording(StreetList.TAKEN_BACK), scope("C", false), winner.assignment(), false);
        assertThat(choices(back, street)).isEmpty();
    }

    private static List<String> choices(Duty... duties) {
        List<Entry> entries = new ArrayList<>(List.of(
                unit("U-S", Tier.STREET, UnitKind.CENTRE),
                unit("U-D", Tier.DISTRICT, UnitKind.DEPARTMENT),
                unit("U-D2", Tier.DISTRICT, UnitKind.DEPARTMENT),
                Entry.of(new Area("S", "S", AreaKind.STREET, null, null)),
                Entry.of(new Category("P", "P", null, Urgency.NORMAL, null)),
                Entry.of(new Category("C", "C", "P", Urgency.NORMAL, null))));
        Stream.of(duties).map(Entry::of).forEach(entries::add);
        Entries list = Entries.of(entries);
        RevisionIndex index = new RevisionIndex(1, list);
        Instant noon = Instant.parse("2026-11-25T04:00:00Z");
        return new OpenAnswers(new OpenList(1, list), "S", DAY)
                .of("C", index.answer("C", "S", index.facts(noon, Map.of()))).choices().stream()
                        .map(OpenAnswer.OpenChoice::code)
                        .toList();
    }

    private static Entry unit(String code, Tier tier, UnitKind kind) {
        return Entry.of(new Unit(code, code, tier, kind, null, List.of(), List.of()));
    }

    private static Duty duty(String code, String category, String lead, boolean large) {
        return new Duty(
                code, code, wording(null), scope(category, large), new Assignment.ToLead(lead, List.of()), false);
    }

    private static DutyWording wording(@Nullable StreetList list) {
        return new DutyWording(DutyKind.CORE, list, null, null, "依据", new TreeMap<>());
    }

    private static DutyScope scope(String category, boolean large) {
        List<Condition> conditions =
                large ? List.of(Conditions.parse("size=10..").orElseThrow()) : List.of();
        return new DutyScope(category, null, conditions, Validity.ALWAYS);
    }
}
