package org.fenbo.registry.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Candidate;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.hierarchy.Hierarchy;
import org.fenbo.registry.refusal.Finding;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.EntryKind;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of a revision's entries before it may bind (REG-5): every code named is there, no area or category
 * lies within itself, and no two duties answer one question with equal rank.
 */
final class Soundness {

    private final Entries entries;
    private final List<Finding> findings = new ArrayList<>();

    private Soundness(Entries entries) {
        this.entries = entries;
    }

    /** Everything that speaks against publishing these entries; empty when they are sound. */
    static List<Finding> findings(Entries entries) {
        Soundness soundness = new Soundness(entries);
        soundness.checkNotEmpty();
        soundness.checkAreas();
        soundness.checkUnits();
        soundness.checkCategories();
        soundness.checkDuties();
        soundness.checkAdmissions();
        return List.copyOf(soundness.findings);
    }

    private void checkNotEmpty() {
        if (entries.areas().isEmpty()) {
            missing(EntryKind.AREA);
        }
        if (entries.categories().isEmpty()) {
            missing(EntryKind.CATEGORY);
        }
    }

    private void missing(EntryKind kind) {
        find(
                new Finding.InEntry(kind.code(), "*"),
                "",
                "",
                "NOTHING_OF_THIS_KIND",
                "the revision has no " + kind.code() + " at all",
                "import the file of kind " + kind.code() + " first");
    }

    private void checkAreas() {
        entries.areas().values().forEach(area -> {
            var place = new Finding.InEntry(EntryKind.AREA.code(), area.code());
            known(place, "parent", area.parent(), entries.areas(), EntryKind.AREA);
        });
        circles(
                EntryKind.AREA,
                Hierarchy.of(entries.areas().values(), Area::code, Area::parent).inCircle());
    }

    private void checkCategories() {
        entries.categories().values().forEach(category -> {
            var place = new Finding.InEntry(EntryKind.CATEGORY.code(), category.code());
            known(place, "parent", category.parent(), entries.categories(), EntryKind.CATEGORY);
        });
        circles(
                EntryKind.CATEGORY,
                Hierarchy.of(entries.categories().values(), Category::code, Category::parent)
                        .inCircle());
    }

    private void circles(EntryKind kind, Set<String> codes) {
        codes.forEach(code -> find(
                new Finding.InEntry(kind.code(), code),
                "parent",
                code,
                "CIRCLE",
                kind.code() + " " + code + " lies within itself",
                "give one of " + String.join(", ", codes) + " a parent outside of them, or none"));
    }

    private void checkUnits() {
        entries.units().values().forEach(unit -> {
            var place = new Finding.InEntry(EntryKind.UNIT.code(), unit.code());
            known(place, "parent", unit.parent(), entries.units(), EntryKind.UNIT);
            unit.serves().forEach(area -> known(place, "serves", area, entries.areas(), EntryKind.AREA));
        });
        entries.officers().values().forEach(officer -> {
            var place = new Finding.InEntry(EntryKind.OFFICER.code(), officer.code());
            known(place, "unit", officer.unit(), entries.units(), EntryKind.UNIT);
        });
    }

    private void checkDuties() {
        Map<List<@Nullable String>, Duty> byQuestion = new HashMap<>();
        for (Duty duty : entries.duties().values()) {
            var place = new Finding.InEntry(EntryKind.DUTY.code(), duty.code());
            known(place, "category", duty.category(), entries.categories(), EntryKind.CATEGORY);
            known(place, "area", duty.area(), entries.areas(), EntryKind.AREA);
            checkAssignment(place, duty.assignment());
            Duty other = byQuestion.putIfAbsent(question(duty), duty);
            if (other != null) {
                equalRank(place, duty, other);
            }
        }
    }

    private static List<@Nullable String> question(Duty duty) {
        String area = duty.area();
        return area == null ? List.of(duty.category()) : List.of(duty.category(), area);
    }

    private void checkAssignment(Finding.InEntry place, Assignment assignment) {
        switch (assignment) {
            case Assignment.ToLead(var lead, var cooperators) -> {
                known(place, "lead", lead, entries.units(), EntryKind.UNIT);
                cooperators.forEach(unit -> known(place, "cooperators", unit, entries.units(), EntryKind.UNIT));
            }
            case Assignment.ByDecision(var candidates) -> checkCandidates(place, candidates);
        }
    }

    private void checkCandidates(Finding.InEntry place, Collection<Candidate> candidates) {
        candidates.forEach(candidate -> known(place, "candidates", candidate.unit(), entries.units(), EntryKind.UNIT));
    }

    private void equalRank(Finding.InEntry place, Duty duty, Duty other) {
        String where = duty.area() == null ? "anywhere" : "area " + duty.area();
        find(
                place,
                "category",
                duty.category(),
                "EQUAL_RANK",
                "duties " + other.code() + " and " + duty.code() + " both answer for category " + duty.category()
                        + " in " + where,
                "remove one of them, narrow one to a category or an area below, or make one entry by decision of both");
    }

    private void checkAdmissions() {
        entries.admissions().values().forEach(admission -> {
            var place = new Finding.InEntry(EntryKind.ADMISSION.code(), admission.code());
            known(place, "category", admission.category(), entries.categories(), EntryKind.CATEGORY);
            known(place, "area", admission.area(), entries.areas(), EntryKind.AREA);
            known(place, "unit", admission.unit(), entries.units(), EntryKind.UNIT);
        });
    }

    private void known(
            Finding.InEntry place, String field, @Nullable String code, Map<String, ?> members, EntryKind kind) {
        if (code == null || members.containsKey(code)) {
            return;
        }
        find(
                place,
                field,
                code,
                "UNKNOWN_" + kind.name(),
                "no " + kind.code() + " has the code " + code,
                "add " + kind.code() + " " + code + " to the revision, or name one that is in it");
    }

    private void find(Finding.Place place, String field, String value, String code, String reason, String remedy) {
        findings.add(new Finding(place, field, value, code, reason, remedy));
    }
}
