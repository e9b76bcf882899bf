package org.fenbo.registry.publication;

import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.hierarchy.Hierarchy;
import org.fenbo.registry.publication.Found.Place;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.EntryKind;

/** Whether the catalogue is a tree and names forms that are there (REG-11). */
final class CatalogueChecks {

    private final Entries entries;
    private final Found found;

    CatalogueChecks(Entries entries, Found found) {
        this.entries = entries;
        this.found = found;
    }

    void check() {
        entries.categories().values().forEach(category -> {
            var place = new Place(EntryKind.CATEGORY, category.code());
            found.unlessKnown(place, "parent", category.parent(), entries.categories(), EntryKind.CATEGORY);
            found.unlessKnown(place, "form", category.handling().form(), entries.forms(), EntryKind.FORM);
        });
        Hierarchy.of(entries.categories().values(), Category::code, Category::parent)
                .inCircle()
                .forEach(code -> Circles.add(found, EntryKind.CATEGORY, code));
    }
}
