package org.fenbo.registry.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
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
import org.fenbo.registry.duty.RankedUnit;
import org.fenbo.registry.duty.WorkItem;
import org.fenbo.registry.power.GrantedPower;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.unit.UnitKind;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;

/** A random small list of a district with units of three tiers, admissions, claimed powers and work items. */
final class RandomDraft {
    static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    static final List<String> LEAVES = List.of("1a", "1b", "2a", "2b");
    static final List<String> GRIDS = List.of("G1", "G2", "G3");

    static final List<String> CATEGORIES = List.of("1", "2", "1a", "1b", "2a", "2b");
    static final List<String> AREAS = List.of("D", "S1", "S2", "K1", "K2", "K3", "G1", "G2", "G3");
    private static final List<String> UNITS = List.of("U-D1", "U-D2", "U-D3", "U-S1", "U-S2", "U-K1", "U-K2", "U-J");

    private final Random random;
    private final boolean plain;
    private final List<Entry> entries = new ArrayList<>(FRAME);
    private final List<Duty> duties = new ArrayList<>();

    /** @param plain whether all lines apply with all facts and on all days, and nothing is admitted */
    RandomDraft(Random random, boolean plain) {
        this.random = random;
        this.plain = plain;
    }

    private static final List<Entry> FRAME = List.of(
            area("D", null),
            area("S1", "D"),
            area("S2", "D"),
            area("K1", "S1"),
            area("K2", "S1"),
            area("K3", "S2"),
            area("G1", "K1"),
            area("G2", "K2"),
            area("G3", "K3"),
            category("1", null),
            category("2", null),
            category("1a", "1"),
            category("1b", "1"),
            category("2a", "2"),
            category("2b", "2"),
            unit("U-D1", Tier.DISTRICT, UnitKind.DEPARTMENT),
            unit("U-D2", Tier.DISTRICT, UnitKind.DEPARTMENT),
            unit("U-D3", Tier.CITY, UnitKind.UTILITY),
            unit("U-S1", Tier.STREET, UnitKind.CENTRE),
            unit("U-S2", Tier.STREET, UnitKind.SQUAD),
            unit("U-K1", Tier.COMMUNITY, UnitKind.COMMUNITY),
            unit("U-K2", Tier.COMMUNITY, UnitKind.COMMUNITY),
            unit("U-J", Tier.STREET, UnitKind.STATIONED_AGENCY),
            OfficeHours.calendar());

    private static Entry area(String code, @Nullable String parent) {
        return Entry.of(new Area(code, code, AreaKind.STREET, parent, null));
    }

    private static Entry category(String code, @Nullable String parent) {
        return Entry.of(new Category(code, code, parent, Urgency.NORMAL, null));
    }

    private static Entry unit(String code, Tier tier, UnitKind kind) {
        return Entry.of(new Unit(code, code, tier, kind, null, List.of(), List.of()));
    }

    Entries entries() {
        int lines = 2 + random.nextInt(9);
        for (int index = 0; index < lines; index++) {
            addDuty(index);
        }
        for (Duty duty : duties) {
            if (duty.assignment() instanceof Assignment.ToLead(var lead, var _)) {
                entries.addAll(admissions(duty, lead));
                entries.addAll(powers(duty));
                entries.addAll(items(duty));
            }
        }
        return Entries.of(entries);
    }

    /** The same list in which another unit leads one of the lines. */
    Entries withAnotherLead(Entries before) {
        List<Duty> lines = List.copyOf(before.duties().values());
        Duty line = any(lines);
        List<Entry> changed = new ArrayList<>(before.all());
        changed.add(Entry.of(new Duty(
                line.code(),
                line.title(),
                line.terms(),
                line.scope(),
                new Assignment.ToLead(any(UNITS), List.of()),
                false)));
        if (random.nextBoolean()) {
            changed.addAll(admissions(line, any(UNITS)));
        }
        return Entries.of(changed);
    }

    private void addDuty(int index) {
        DutyScope scope = new DutyScope(categories(), area(), conditions(), plain ? Validity.ALWAYS : validity());
        if (duties.stream().noneMatch(other -> other.scope().rivals(scope))) {
            DutyWording terms =
                    new DutyWording(any(List.of(DutyKind.values())), null, null, "依据", Collections.emptySortedMap());
            Duty duty = new Duty("D" + index, "职责" + index, terms, scope, assignment(), false);
            duties.add(duty);
            entries.add(Entry.of(duty));
        }
    }

    private List<String> categories() {
        return random.nextInt(5) == 0 ? List.of(any(CATEGORIES), any(CATEGORIES)) : List.of(any(CATEGORIES));
    }

    private @Nullable String area() {
        if (random.nextInt(3) > 0) {
            return any(AREAS);
        }
        return plain ? "D" : null;
    }

    private Assignment assignment() {
        return random.nextInt(7) == 0
                ? new Assignment.ByDecision(List.of(new RankedUnit("U-D1", 0.5, 3)))
                : new Assignment.ToLead(any(UNITS), List.of());
    }

    private List<Condition> conditions() {
        return !plain && random.nextInt(4) == 0
                ? List.of(new Condition.OneOf("channel", new TreeSet<>(Set.of(any(List.of("HOTLINE", "CITIZEN"))))))
                : List.of();
    }

    private Validity validity() {
        LocalDate day = FIRST.plusDays(random.nextInt(120) - 60L);
        return switch (random.nextInt(8)) {
            case 0 -> new Validity(day, null);
            case 1 -> new Validity(null, day);
            case 2 -> new Validity(day, day.plusDays(random.nextInt(90)));
            default -> Validity.ALWAYS;
        };
    }

    private List<Entry> admissions(Duty duty, String lead) {
        boolean community = lead.startsWith("U-K");
        if (plain || random.nextInt(4) == 0 || lead.startsWith("U-D")) {
            return List.of();
        }
        String category = random.nextInt(3) == 0
                ? duty.categories().getFirst().substring(0, 1)
                : duty.categories().getFirst();
        String area = random.nextInt(3) == 0 ? "D" : random.nextInt(6) == 0 ? any(AREAS) : duty.area();
        return List.of(Entry.of(new Admission(
                "Z-" + duty.code() + random.nextInt(1_000),
                category,
                area,
                lead,
                community ? Threshold.COMMUNITY : Threshold.STREET,
                false,
                0,
                validity())));
    }

    private List<Entry> items(Duty duty) {
        if (plain || random.nextInt(6) != 0) {
            return List.of();
        }
        String body = any(UNITS);
        List<Entry> items = new ArrayList<>(List.of(Entry.of(new WorkItem(
                "W-" + duty.code(),
                duty.code(),
                "事项",
                List.of(body),
                random.nextBoolean() ? List.of() : List.of(any(CATEGORIES)),
                random.nextBoolean() ? null : any(AREAS),
                conditions()))));
        items.addAll(admissions(duty, body));
        return items;
    }

    private List<Entry> powers(Duty duty) {
        if (random.nextInt(4) != 0) {
            return List.of();
        }
        return List.of(Entry.of(new GrantedPower(
                "P-" + duty.code(), duty.code(), any(AREAS), any(UNITS), validity(), "依据", List.of(), null)));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
