package org.fenbo.registry.publication;

import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.hierarchy.Hierarchy;
import org.fenbo.registry.publication.Findings.Place;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.EntryKind;

/** Checks that no category is its own ancestor, and that the parents and forms of categories exist (REG-11). */
final class CatalogueChecks {

    private final Entries entries;
    private final Findings findings;

    CatalogueChecks(Entries entries, Findings findings) {
        this.entries = entries;
        this.findings = findings;
    }

    void check() {
        entries.categories().values().forEach(category -> {
            var place = new Place(EntryKind.CATEGORY, category.code());
            findings.unlessKnown(place, "parent", category.parent(), entries.categories(), EntryKind.CATEGORY);
            findings.unlessKnown(place, "form", category.handling().form(), entries.forms(), EntryKind.FORM);
        });
        Hierarchy.of(entries.categories().values(), Category::code, Category::parent)
                .inCircle()
                .forEach(code -> CycleCheck.add(findings, EntryKind.CATEGORY, code));
    }
}
