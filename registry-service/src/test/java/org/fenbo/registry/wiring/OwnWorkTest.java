package org.fenbo.registry.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fenbo.registry.admission.DutyList;
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

/** Own work of a street in a matter that a department may have taken back. */
class OwnWorkTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    @Test
    @DisplayName("街道的本职工作，部门只可能收回的仍是本职，不得下放；确已收回的由部门负责 (REG-9a)")
    void the_duty_of_a_street_is_its_own_work_unless_a_department_certainly_took_it_back() {
        assertThat(lead()).isEqualTo("U-S");
        assertThat(lead(takenBack("size=10.."))).isEqualTo("U-S");
        assertThat(lead(takenBack(""))).isEqualTo("U-D");
    }

    private static String lead(Duty... more) {
        List<Entry> entries = new ArrayList<>(List.of(
                Entry.of(new Unit("U-S", "U-S", Tier.STREET, UnitKind.CENTRE, null, List.of(), List.of())),
                Entry.of(new Unit("U-D", "U-D", Tier.DISTRICT, UnitKind.DEPARTMENT, null, List.of(), List.of())),
                Entry.of(new Area("S", "S", AreaKind.STREET, null, null)),
                Entry.of(new Category("C", "C", null, Urgency.NORMAL, null)),
                Entry.of(duty("own", null, "U-S", ""))));
        Stream.of(more).map(Entry::of).forEach(entries::add);
        return AdmissionUseCases.answers(new RevisionIndex(1, Entries.of(entries)), ZoneId.of("Asia/Shanghai"))
                .duty("C", "S", DAY)
                .map(DutyList.Answering::lead)
                .orElse("");
    }

    private static Duty takenBack(String condition) {
        return duty("back", StreetList.TAKEN_BACK, "U-D", condition);
    }

    private static Duty duty(String code, @Nullable StreetList list, String lead, String condition) {
        List<Condition> conditions = condition.isEmpty()
                ? List.of()
                : List.of(Conditions.parse(condition).orElseThrow());
        return new Duty(
                code,
                code,
                new DutyWording(DutyKind.CORE, list, null, null, "依据", new TreeMap<>()),
                new DutyScope("C", list == null ? null : "S", conditions, Validity.ALWAYS),
                new Assignment.ToLead(lead, List.of()),
                false);
    }
}
