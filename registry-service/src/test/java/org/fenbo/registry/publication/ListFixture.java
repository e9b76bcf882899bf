package org.fenbo.registry.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.TimeLimits;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.DutyScope;
import org.fenbo.registry.duty.DutyWording;
import org.fenbo.registry.duty.Heading;
import org.fenbo.registry.duty.RankedUnit;
import org.fenbo.registry.duty.StreetList;
import org.fenbo.registry.policy.Policy;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.unit.UnitKind;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;

/** A small revision without faults, and lines that tests add to it. */
final class ListFixture {
    private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");

    private ListFixture() {}

    /** A line of the list that a test changes step by step. */
    record Line(
            DutyKind kind,
            @Nullable StreetList list,
            String title,
            @Nullable String heading,
            @Nullable String basis,
            Assignment assignment,
            Map<String, String> owed,
            boolean drafted) {

        Line list(StreetList value) {
            return new Line(kind, value, title, "F-S", basis, assignment, owed, drafted);
        }

        Line title(String value) {
            return new Line(kind, list, value, heading, basis, assignment, owed, drafted);
        }

        Line withoutClass() {
            return new Line(kind, list, title, null, basis, assignment, owed, drafted);
        }

        Line heading(String value) {
            return new Line(kind, list, title, value, basis, assignment, owed, drafted);
        }

        Line withoutBasis() {
            return new Line(kind, list, title, heading, null, assignment, owed, drafted);
        }

        Line lead(String lead, String... cooperators) {
            return new Line(
                    kind,
                    list,
                    title,
                    heading,
                    basis,
                    new Assignment.ToLead(lead, List.of(cooperators)),
                    owed,
                    drafted);
        }

        Line byDecision(String candidate) {
            Assignment decided = new Assignment.ByDecision(List.of(new RankedUnit(candidate, 0.4, 4)));
            return new Line(kind, list, title, heading, basis, decided, owed, drafted);
        }

        Line owed(Map<String, String> value) {
            return new Line(kind, list, title, heading, basis, assignment, value, drafted);
        }

        Line draftedLine() {
            return new Line(kind, list, title, heading, basis, assignment, owed, true);
        }

        Duty duty() {
            return new Duty(
                    drafted ? "PAST-C" : "D-1",
                    title,
                    new DutyWording(kind, list, null, heading, basis, new TreeMap<>(owed)),
                    new DutyScope("C", list == null ? null : "S", List.of(), Validity.ALWAYS),
                    assignment,
                    drafted);
        }

        Entry entry() {
            return Entry.of(duty());
        }
    }

    /** A complete line that a department leads. */
    static Line line(DutyKind kind) {
        return new Line(kind, null, "清理垃圾", "F-D", "依据", new Assignment.ToLead("U-D", List.of()), Map.of(), false);
    }

    static Entry heading(String code, @Nullable String parent, Tier tier) {
        return Entry.of(new Heading(code, code, parent, tier));
    }

    static List<String> codes(Entry... entries) {
        return findings(entries).stream().map(Finding::code).toList();
    }

    static List<String> fields(Entry... entries) {
        return findings(entries).stream().map(Finding::field).toList();
    }

    static List<Finding> findings(Entry... entries) {
        return RevisionValidator.findings(sound(entries), NOW);
    }

    /** The findings of the small revision with these entries and without its headings. */
    static List<Finding> withoutHeadings(Entry... entries) {
        List<Entry> flat = sound(entries).all().stream()
                .filter(entry -> entry.kind() != EntryKind.HEADING)
                .toList();
        return RevisionValidator.findings(Entries.of(flat), NOW);
    }

    /** The small revision with these entries. */
    static Entries sound(Entry... entries) {
        TimeLimits none = new TimeLimits(null, null, null);
        List<Entry> all = new ArrayList<>(List.of(
                Entry.of(new Area("A", "区", AreaKind.DISTRICT, null, null)),
                Entry.of(new Area("S", "街道", AreaKind.STREET, "A", null)),
                Entry.of(new Category("C", "垃圾", null, Urgency.NORMAL, null)),
                heading("F-DH", null, Tier.DISTRICT),
                heading("F-D", "F-DH", Tier.DISTRICT),
                heading("F-SH", null, Tier.STREET),
                heading("F-S", "F-SH", Tier.STREET),
                unit("U-D", Tier.DISTRICT, UnitKind.DEPARTMENT),
                unit("U-E", Tier.DISTRICT, UnitKind.DEPARTMENT),
                unit("U-CITY", Tier.CITY, UnitKind.UTILITY),
                unit("U-S", Tier.STREET, UnitKind.CENTRE),
                unit("U-AGENCY", Tier.STREET, UnitKind.STATIONED_AGENCY),
                unit("U-C", Tier.COMMUNITY, UnitKind.COMMUNITY),
                OfficeHours.calendar(),
                Entry.of(new Policy.DefaultLimits(none, none))));
        all.addAll(List.of(entries));
        return Entries.of(all);
    }

    private static Entry unit(String code, Tier tier, UnitKind kind) {
        return Entry.of(new Unit(code, code, tier, kind, null, List.of(), List.of()));
    }
}
