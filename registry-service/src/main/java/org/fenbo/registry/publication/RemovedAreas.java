package org.fenbo.registry.publication;

import java.time.LocalDate;
import java.util.List;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.publication.Findings.Fault;
import org.fenbo.registry.publication.Findings.Place;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.EntryKind;
import org.jspecify.annotations.Nullable;

/**
 * Warns of areas that are in force and that a draft doesn't have any more (ORG-2). Such an area has no last day and
 * names no area that replaces it, so intake can't name one to a reporter. The entries are taken all the same.
 */
public final class RemovedAreas {

    private RemovedAreas() {}

    /**
     * The warnings about a draft. If an area is missing together with the area above it, only the area above is named.
     *
     * @param inForce the entries of the revision in force
     */
    public static List<Finding> of(Entries draft, Entries inForce, LocalDate today) {
        Findings findings = new Findings();
        inForce.areas().values().stream()
                .filter(area -> !isKept(area.code(), draft) && isKept(area.parent(), draft))
                .filter(area -> !hasEnded(area, today))
                .forEach(area -> findings.add(
                        new Place(EntryKind.AREA, area.code()),
                        "until",
                        area.name(),
                        "AREA_REMOVED",
                        new Fault(
                                new Words("该区域现行有效，草案中没有", "the area is in force, and the draft doesn't have it"),
                                new Words(
                                        "请保留该区域，填写最后一日（until），并写明替代区域（replacedBy）",
                                        "keep the area, give its last day (until), and name what replaces it"
                                                + " (replacedBy)"))));
        return findings.all();
    }

    private static boolean isKept(@Nullable String code, Entries draft) {
        return code == null || draft.areas().containsKey(code);
    }

    private static boolean hasEnded(Area area, LocalDate today) {
        LocalDate until = area.validity().until();
        return until != null && until.isBefore(today);
    }
}
