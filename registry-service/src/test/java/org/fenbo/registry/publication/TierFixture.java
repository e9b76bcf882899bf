package org.fenbo.registry.publication;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.registry.admission.Admission;
import org.fenbo.registry.admission.Threshold;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.condition.Condition;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.DutyScope;
import org.fenbo.registry.duty.DutyWording;
import org.fenbo.registry.power.GrantedPower;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.unit.UnitKind;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;

/**
 * Units of three tiers, for tests of what goes down a tier: departments U-D and U-E, streets U-S and U-T, community U-K and
 * agency U-J in a street. District D has streets S1 and S2, and K1 is in S1. Category 1 has 1a and 1b.
 */
final class TierFixture {
    static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    static final Validity DECEMBER = new Validity(FIRST, LocalDate.of(2026, 12, 31));
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final List<Entry> FRAME = List.of(
            area("D", null),
            area("S1", "D"),
            area("K1", "S1"),
            area("S2", "D"),
            category("1", null),
            category("1a", "1"),
            category("1b", "1"),
            unit("U-D", Tier.DISTRICT, UnitKind.DEPARTMENT),
            unit("U-E", Tier.DISTRICT, UnitKind.DEPARTMENT),
            unit("U-S", Tier.STREET, UnitKind.CENTRE),
            unit("U-T", Tier.STREET, UnitKind.SQUAD),
            unit("U-J", Tier.STREET, UnitKind.STATIONED_AGENCY),
            unit("U-K", Tier.COMMUNITY, UnitKind.COMMUNITY),
            OfficeHours.calendar());

    private TierFixture() {}

    private static Entry area(String code, @Nullable String parent) {
        return Entry.of(new Area(code, code, AreaKind.STREET, parent, null));
    }

    private static Entry category(String code, @Nullable String parent) {
        return Entry.of(new Category(code, code, parent, Urgency.NORMAL, null));
    }

    private static Entry unit(String code, Tier tier, UnitKind kind) {
        return Entry.of(new Unit(code, code, tier, kind, null, List.of(), List.of()));
    }

    static Entry duty(String code, DutyKind kind, String lead, DutyScope scope) {
        return duty(code, kind, new Assignment.ToLead(lead, List.of()), scope);
    }

    static Entry duty(String code, DutyKind kind, Assignment assignment, DutyScope scope) {
        DutyWording terms = new DutyWording(kind, null, null, null, "依据", Collections.emptySortedMap());
        return Entry.of(new Duty(code, "职责", terms, scope, assignment, false));
    }

    static DutyScope in(String category, @Nullable String area, Condition... conditions) {
        return new DutyScope(category, area, List.of(conditions), Validity.ALWAYS);
    }

    static DutyScope during(String category, @Nullable String area, Validity days) {
        return new DutyScope(category, area, List.of(), days);
    }

    static Entry admission(String category, @Nullable String area, String receiver, Validity days) {
        Threshold threshold = receiver.equals("U-K") ? Threshold.COMMUNITY : Threshold.STREET;
        return admission(category, area, receiver, threshold, days);
    }

    static Entry admission(
            String category, @Nullable String area, String receiver, Threshold threshold, Validity days) {
        return Entry.of(new Admission("A-" + receiver + category, category, area, receiver, threshold, false, 0, days));
    }

    static Entry power(String duty, String area, @Nullable String team, Validity days) {
        return Entry.of(new GrantedPower("P", duty, area, team, days, "依据", List.of(), null));
    }

    /** The codes of the findings of a list that begins on {@link #FIRST}. */
    static List<String> codes(Entry... lines) {
        return findings(Optional.empty(), lines).stream().map(Finding::code).toList();
    }

    /** The same for a list that replaces another one. */
    static List<String> codesAfter(List<Entry> before, Entry... lines) {
        return findings(Optional.of(before), lines).stream().map(Finding::code).toList();
    }

    static List<Finding> findings(Optional<List<Entry>> before, Entry... lines) {
        return AdmissionChecks.findings(
                list(List.of(lines)),
                before.map(TierFixture::list),
                FIRST.atStartOfDay(ZONE).toInstant());
    }

    private static Entries list(List<Entry> lines) {
        List<Entry> entries = new ArrayList<>(FRAME);
        entries.addAll(lines);
        return Entries.of(entries);
    }
}
