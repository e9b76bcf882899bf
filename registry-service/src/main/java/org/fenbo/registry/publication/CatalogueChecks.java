package org.fenbo.registry.publication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.hierarchy.Hierarchy;
import org.fenbo.registry.publication.Findings.Place;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.EntryKind;

/**
 * Checks that no category is its own ancestor, that no two categories have the same code in another system, and that the
 * parents and forms of categories exist (REG-11).
 */
final class CatalogueChecks {

    private final Entries entries;
    private final Findings findings;

    CatalogueChecks(Entries entries, Findings findings) {
        this.entries = entries;
        this.findings = findings;
    }

    void check() {
        checkOtherCodes();
        entries.categories().values().forEach(category -> {
            var place = new Place(EntryKind.CATEGORY, category.code());
            findings.unlessKnown(place, "parent", category.parent(), entries.categories(), EntryKind.CATEGORY);
            findings.unlessKnown(place, "form", category.handling().form(), entries.forms(), EntryKind.FORM);
        });
        Hierarchy.of(entries.categories().values(), Category::code, Category::parent)
                .inCircle()
                .forEach(code -> CycleCheck.add(findings, EntryKind.CATEGORY, code));
    }

    private void checkOtherCodes() {
        Map<String, String> owners = new HashMap<>();
        entries.categories()
                .values()
                .forEach(category -> category.listing().codes().forEach((system, code) -> {
                    String owner = owners.putIfAbsent(system + " " + code, category.code());
                    if (owner != null) {
                        findings.add(
                                new Place(EntryKind.CATEGORY, category.code()),
                                "codes",
                                system + " " + code,
                                "CODE_TWICE",
                                new Findings.Fault(
                                        new Words("分类 %s 也用此编码", "category %s has this code too").with(List.of(owner)),
                                        new Words("只保留其一", "keep one of them")));
                    }
                }));
    }
}
