package org.fenbo.registry.adjustment;

import java.util.Map;
import java.util.Optional;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.registry.refusal.ListCode;
import org.fenbo.registry.refusal.RegistryCode;
import org.fenbo.registry.refusal.SharedCode;
import org.fenbo.registry.revision.Entries;
import org.jspecify.annotations.Nullable;

/** The revision in force. A proposal may name only its units, categories and areas (REG-8). */
public record CurrentList(int revision, Entries entries) {

    /** The refusal if the revision doesn't have a code of the matter. */
    Optional<Refusal> unknown(Proposal.Matter matter) {
        return unknown("category", matter.category(), entries.categories(), ListCode.UNKNOWN_CATEGORY)
                .or(() -> unknown("area", matter.area(), entries.areas(), ListCode.UNKNOWN_AREA))
                .or(() -> unknown("proposedUnit", matter.proposedUnit(), entries.units(), SharedCode.UNKNOWN_UNIT));
    }

    private Optional<Refusal> unknown(String field, @Nullable String code, Map<String, ?> known, RegistryCode refusal) {
        return code == null || known.containsKey(code)
                ? Optional.empty()
                : Optional.of(refusal.refusal(revision, code).at(field));
    }
}
