package org.fenbo.rehearsal.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fenbo.registry.admission.Admission;
import org.fenbo.registry.admission.Threshold;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.component.Component;
import org.fenbo.registry.condition.Condition;
import org.fenbo.registry.condition.Conditions;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.DutyScope;
import org.fenbo.registry.duty.DutyWording;
import org.fenbo.registry.duty.RankedUnit;
import org.fenbo.registry.duty.StreetList;
import org.fenbo.registry.duty.WorkItem;
import org.fenbo.registry.policy.Policy;
import org.fenbo.registry.power.GrantedPower;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.unit.UnitKind;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;

/**
 * A random list: duties of no, one and several categories, with conditions and days, by a lead or by decision, some in one
 * of a street's three lists, some co-operations; granted powers, work items and components.
 */
record RandomList(Random random, int areas, int categories) {
    /** The number of components, K0 and following. */
    static final int COMPONENTS = 3;

    private static final List<Unit> UNITS = List.of(
            unit("U-D0", Tier.DISTRICT, UnitKind.DEPARTMENT),
            unit("U-D1", Tier.DISTRICT, UnitKind.DEPARTMENT),
            unit("U-AGENCY", Tier.STREET, UnitKind.STATIONED_AGENCY),
            unit("U-S0", Tier.STREET, UnitKind.CENTRE),
            unit("U-S1", Tier.STREET, UnitKind.SQUAD),
            unit("U-C0", Tier.COMMUNITY, UnitKind.COMMUNITY));
    private static final List<String> ALL = UNITS.stream().map(Unit::code).toList();
    private static final List<String> DEPARTMENTS = ALL.subList(0, 3);
    private static final List<Optional<StreetList>> LISTS = List.of(
            Optional.empty(),
            Optional.empty(),
            Optional.of(StreetList.BASIC),
            Optional.of(StreetList.COOPERATION),
            Optional.of(StreetList.TAKEN_BACK));
    private static final List<DutyKind> KINDS = List.of(DutyKind.CORE, DutyKind.CORE, DutyKind.COOPERATION);
    private static final List<String> CONDITIONS = List.of(
            "channel=HOTLINE|MEDIA",
            "nature=COMPLAINT",
            "size=..5",
            "size=3..",
            "keyPlace=SCHOOL",
            "time=22:00-06:00",
            "day=11-01~02-28");

    static Entries with(Random random) {
        return new RandomList(random, 3 + random.nextInt(4), 2 + random.nextInt(3)).entries();
    }

    private Entries entries() {
        List<Entry> entries = new ArrayList<>();
        UNITS.forEach(unit -> entries.add(Entry.of(unit)));
        for (int i = 0; i < areas; i++) {
            entries.add(Entry.of(new Area("A" + i, "A" + i, AreaKind.GRID, parent("A", i), null)));
        }
        for (int i = 0; i < categories; i++) {
            entries.add(Entry.of(new Category("C" + i, "C" + i, parent("C", i), Urgency.NORMAL, null)));
        }
        List<DutyScope> scopes = new ArrayList<>();
        int duties = 4 + random.nextInt(8);
        for (int i = 0; i < duties; i++) {
            DutyScope scope = scope();
            if (scopes.stream().noneMatch(scope::rivals)) {
                scopes.add(scope);
                entries.addAll(duty("D" + i, scope));
            }
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            entries.add(Entry.of(admission("Z" + i)));
        }
        for (int i = 0; i < COMPONENTS; i++) {
            entries.add(Entry.of(component("K" + i)));
        }
        if (random.nextBoolean()) {
            entries.add(Entry.of(new Policy.Ownerless(List.of(any(ALL), any(ALL)))));
        }
        return Entries.of(entries);
    }

    private Component component(String code) {
        String owner = random.nextBoolean() ? any(ALL) : null;
        String maintainer = random.nextInt(3) == 0 ? any(ALL) : null;
        return new Component(code, code, area(), null, null, owner, maintainer);
    }

    private Admission admission(String code) {
        LocalDate day = LocalDate.of(2026, 1 + random.nextInt(12), 1);
        return new Admission(
                code,
                "C" + random.nextInt(categories),
                random.nextBoolean() ? null : area(),
                any(ALL),
                Threshold.STREET,
                false,
                0,
                random.nextBoolean() ? new Validity(day, null) : new Validity(day, day.plusDays(90)));
    }

    private List<Entry> duty(String code, DutyScope scope) {
        StreetList list = any(LISTS).orElse(null);
        boolean back = list == StreetList.TAKEN_BACK;
        boolean superior = back || list == StreetList.COOPERATION;
        Assignment assignment = assignment(superior ? DEPARTMENTS : ALL, !superior && random.nextInt(5) == 0);
        TreeMap<String, String> owed =
                new TreeMap<>(random.nextBoolean() ? Map.of("U-D0", "a", "U-S0", "b") : Map.of());
        DutyWording wording = new DutyWording(any(KINDS), list, null, null, "依据", owed);
        List<Entry> entries =
                new ArrayList<>(List.of(Entry.of(new Duty(code, code, wording, scope, assignment, false))));
        if (assignment instanceof Assignment.ToLead && random.nextInt(3) == 0) {
            entries.add(
                    Entry.of(new GrantedPower("P" + code, code, area(), any(ALL), validity(), "依据", List.of(), null)));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            entries.add(Entry.of(new WorkItem(
                    "W" + i + code,
                    code,
                    "W" + i,
                    List.of(any(ALL)),
                    some(2).toList(),
                    random.nextBoolean() ? null : area(),
                    conditions())));
        }
        return entries;
    }

    private Assignment assignment(List<String> leads, boolean byDecision) {
        if (byDecision) {
            return new Assignment.ByDecision(
                    List.of(new RankedUnit(any(ALL), 0.5, 5), new RankedUnit(any(ALL), 0.2, 2)));
        }
        String lead = any(leads);
        String helper = any(ALL);
        return new Assignment.ToLead(
                lead, random.nextInt(3) == 0 && !helper.equals(lead) ? List.of(helper) : List.of());
    }

    private DutyScope scope() {
        List<String> codes = random.nextInt(8) == 0
                ? List.of()
                : Stream.concat(Stream.of("C" + random.nextInt(categories)), some(2))
                        .toList();
        return new DutyScope(codes, random.nextInt(4) == 0 ? null : area(), conditions(), validity());
    }

    private Stream<String> some(int most) {
        return IntStream.range(0, random.nextInt(most)).mapToObj(i -> "C" + random.nextInt(categories));
    }

    private List<Condition> conditions() {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> Conditions.parse(any(CONDITIONS)).orElseThrow())
                .distinct()
                .toList();
    }

    private Validity validity() {
        LocalDate day = LocalDate.of(2026, 1 + random.nextInt(12), 1);
        return switch (random.nextInt(6)) {
            case 0 -> new Validity(day, null);
            case 1 -> new Validity(null, day);
            default -> Validity.ALWAYS;
        };
    }

    private String area() {
        return "A" + random.nextInt(areas);
    }

    private @Nullable String parent(String letter, int index) {
        return index == 0 ? null : letter + random.nextInt(index);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static Unit unit(String code, Tier tier, UnitKind kind) {
        return new Unit(code, code, tier, kind, null, List.of(), List.of());
    }
}
