package org.fenbo.registry.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fenbo.backbone.kernel.ListedPersons;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.Classification.Grade;
import org.fenbo.registry.hierarchy.Hierarchy;
import org.fenbo.registry.message.MessageRequest;
import org.fenbo.registry.pastcase.PastCase;
import org.fenbo.registry.people.PersonList;
import org.fenbo.registry.policy.Grades;
import org.fenbo.registry.revision.Entries;

/** Who gets a message when a case is filed, by the entries of a revision (REG-11e). */
public final class Informed {
    private static final String TEMPLATE = "graded-case-filed";

    private final int revision;
    private final Entries entries;
    private final Grades grades;
    private final Hierarchy areas;
    private final ListedPersons persons;

    public Informed(int revision, Entries entries) {
        this.revision = revision;
        this.entries = entries;
        this.grades = Grades.in(entries.policies());
        this.areas = Hierarchy.of(entries.areas().values(), Area::code, Area::parent);
        this.persons = PersonList.of(entries);
    }

    /** The messages to the officers whose role the grade of the category names, and who have the area of the case. */
    List<MessageRequest> messages(PastCase filed, Instant at) {
        Category category =
                filed.category() == null ? null : entries.categories().get(filed.category());
        Grade grade = category == null ? null : category.classification().grade();
        if (category == null || grade == null || filed.area() == null) {
            return List.of();
        }
        Set<String> places = new HashSet<>(areas.chain(filed.area()));
        LocalDate day = LocalDate.ofInstant(at, entries.zone());
        Map<String, String> values = Map.of(
                "case",
                filed.number(),
                "categoryName",
                category.name(),
                "grade",
                grade.name(),
                "gradeName",
                grade.chinese());
        return grades.of(grade).stream()
                .flatMap(rule -> rule.informed().stream())
                .flatMap(role -> persons.holding(role, places, day).stream())
                .distinct()
                .sorted()
                .map(person -> new MessageRequest(person, TEMPLATE, values, revision, at))
                .toList();
    }
}
