package org.fenbo.registry.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.registry.admission.Admission;
import org.fenbo.registry.admission.Threshold;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.calendar.Calendar;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.DutyScope;
import org.fenbo.registry.duty.DutyWording;
import org.fenbo.registry.duty.WorkItem;
import org.fenbo.registry.power.GrantedPower;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.unit.UnitKind;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Lists in which a work item puts a part of a duty on a unit below. */
class ItemAdmissionTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    private static final Validity DECEMBER = new Validity(FIRST, LocalDate.of(2026, 12, 31));

    private static final List<Entry> FRAME = List.of(
            area("D", null),
            area("S1", "D"),
            area("K1", "S1"),
            area("S2", "D"),
            Entry.of(new Category("1", "1", null, Urgency.NORMAL, null)),
            Entry.of(new Category("1a", "1", "1", Urgency.NORMAL, null)),
            Entry.of(new Category("1b", "1", "1", Urgency.NORMAL, null)),
            unit("U-D", Tier.DISTRICT, UnitKind.DEPARTMENT),
            unit("U-S", Tier.STREET, UnitKind.CENTRE),
            unit("U-T", Tier.STREET, UnitKind.SQUAD),
            unit("U-K", Tier.COMMUNITY, UnitKind.COMMUNITY),
            Entry.of(new Calendar("CN", ZONE, Map.of(), new TreeMap<>(), new TreeMap<>())));

    private static Entry area(String code, @Nullable String parent) {
        return Entry.of(new Area(code, code, AreaKind.STREET, parent, null));
    }

    private static Entry unit(String code, Tier tier, UnitKind kind) {
        return Entry.of(new Unit(code, code, tier, kind, null, List.of(), List.of()));
    }

    private static Entry duty(DutyKind kind, String lead, @Nullable String area, Validity days) {
        return Entry.of(new Duty(
                "D-" + lead,
                "职责",
                new DutyWording(kind, null, null, null, "依据", Collections.emptySortedMap()),
                new DutyScope("1", area, List.of(), days),
                new Assignment.ToLead(lead, List.of()),
                false));
    }

    private static Entry item(String lead, String body, List<String> categories, @Nullable String area) {
        return Entry.of(new WorkItem("W", "D-" + lead, "事项", List.of(body), categories, area, List.of()));
    }

    private static Entry admission(String category, @Nullable String area, String receiver, Validity days) {
        Threshold threshold = receiver.equals("U-K") ? Threshold.COMMUNITY : Threshold.STREET;
        return Entry.of(new Admission("A-" + receiver + category, category, area, receiver, threshold, false, 0, days));
    }

    private static List<String> codes(Entry... lines) {
        List<Entry> entries = new ArrayList<>(FRAME);
        Collections.addAll(entries, lines);
        return AdmissionChecks.findings(
                        Entries.of(entries),
                        Optional.empty(),
                        FIRST.atStartOfDay(ZONE).toInstant())
                .stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    @DisplayName("具体工作事项把部门职责的一部分交给街道，没有覆盖其事项、区域和全部日期的准入不得公布 (REG-9d)")
    void a_work_item_that_passes_a_part_of_a_duty_down_needs_an_admission() {
        Entry duty = duty(DutyKind.CORE, "U-D", "D", Validity.ALWAYS);
        Entry item = item("U-D", "U-S", List.of("1a"), "S1");
        assertThat(codes(duty, item)).containsExactly("NOT_ADMITTED");
        assertThat(codes(duty, item, admission("1a", "S1", "U-S", Validity.ALWAYS)))
                .isEmpty();
        assertThat(codes(duty, item, admission("1", "D", "U-S", Validity.ALWAYS)))
                .isEmpty();
        assertThat(codes(duty, item, admission("1b", "S1", "U-S", Validity.ALWAYS)))
                .containsExactly("NOT_ADMITTED");
        assertThat(codes(duty, item, admission("1a", "K1", "U-S", Validity.ALWAYS)))
                .containsExactly("NOT_ADMITTED");
        assertThat(codes(duty, item, admission("1a", "S1", "U-T", Validity.ALWAYS)))
                .containsExactly("NOT_ADMITTED");
        assertThat(codes(duty, item, admission("1a", "S1", "U-S", DECEMBER))).containsExactly("NOT_ADMITTED");
        Entry inDecember = duty(DutyKind.CORE, "U-D", "D", DECEMBER);
        assertThat(codes(inDecember, item, admission("1a", "S1", "U-S", DECEMBER)))
                .isEmpty();
        Entry over = duty(DutyKind.CORE, "U-D", "D", new Validity(null, FIRST.minusDays(1)));
        assertThat(codes(over, item)).as("a duty that is over").isEmpty();
    }

    @Test
    @DisplayName("街道职责的具体工作事项交给社区也须准入；对外行政服务、协同职责、同级单位和自己承担的不受限制 (REG-9d)")
    void a_work_item_of_a_street_needs_an_admission_for_a_community() {
        Entry ofStreet = duty(DutyKind.TERRITORIAL, "U-S", "S1", Validity.ALWAYS);
        assertThat(codes(ofStreet, item("U-S", "U-K", List.of(), "K1"))).containsExactly("NOT_ADMITTED");
        assertThat(codes(ofStreet, item("U-S", "U-K", List.of(), "K1"), admission("1", "K1", "U-K", Validity.ALWAYS)))
                .isEmpty();
        assertThat(codes(ofStreet, item("U-S", "U-T", List.of(), "K1"))).isEmpty();
        assertThat(codes(ofStreet, item("U-S", "U-D", List.of(), null))).isEmpty();
        Entry service = duty(DutyKind.PUBLIC_SERVICE, "U-D", "D", Validity.ALWAYS);
        assertThat(codes(service, item("U-D", "U-S", List.of(), null))).isEmpty();
        Entry cooperation = duty(DutyKind.COOPERATION, "U-D", "D", Validity.ALWAYS);
        assertThat(codes(cooperation, item("U-D", "U-S", List.of(), null)))
                .as("the lead of a co-operation stays responsible")
                .isEmpty();
        Entry ofDepartment = duty(DutyKind.CORE, "U-D", "D", Validity.ALWAYS);
        Entry admitted = admission("1", "S1", "U-S", Validity.ALWAYS);
        assertThat(codes(ofDepartment, ofStreet, admitted, item("U-S", "U-S", List.of(), null)))
                .isEmpty();
        assertThat(codes(ofDepartment, ofStreet, admitted, item("U-S", "U-T", List.of(), null)))
                .as("the admission names another unit of the street")
                .containsExactly("NOT_ADMITTED");
        assertThat(codes(ofDepartment, item("U-D", "U-S", List.of(), "S1"))).containsExactly("NOT_ADMITTED");
        assertThat(codes(duty(DutyKind.CORE, "U-D", "S2", Validity.ALWAYS), item("U-D", "U-S", List.of(), "S1")))
                .as("the item and its duty have no area in common")
                .isEmpty();
    }

    @Test
    @DisplayName("执法职责的具体工作事项不得交给社区，交给街道须已认领赋权 (REG-9d,f)")
    void a_work_item_of_an_enforcement_duty_needs_a_claimed_power() {
        Entry duty = duty(DutyKind.ENFORCEMENT, "U-D", "D", Validity.ALWAYS);
        assertThat(codes(duty, item("U-D", "U-K", List.of(), "K1"))).containsExactly("ENFORCEMENT_TO_COMMUNITY");
        Entry item = item("U-D", "U-S", List.of(), "S1");
        assertThat(codes(duty, item)).containsExactly("ENFORCEMENT_ONLY_AS_POWER");
        assertThat(codes(duty, item, power("S1", "U-S", Validity.ALWAYS))).isEmpty();
        assertThat(codes(duty, item, power("S1", "U-T", Validity.ALWAYS))).containsExactly("ENFORCEMENT_ONLY_AS_POWER");
        assertThat(codes(duty, item, power("K1", "U-S", Validity.ALWAYS))).containsExactly("ENFORCEMENT_ONLY_AS_POWER");
        assertThat(codes(duty, item, power("S1", "U-S", DECEMBER))).containsExactly("ENFORCEMENT_ONLY_AS_POWER");
    }

    private static Entry power(String area, String team, Validity days) {
        return Entry.of(new GrantedPower("P", "D-U-D", area, team, days, "依据", List.of(), null));
    }
}
