package org.fenbo.registry.files;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.registry.refusal.FileCode;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.EntryKind;

/**
 * Rules about the persons of a draft that don't wait for the publication (CASE-6l). Files and edits of single lines are
 * refused in the same way.
 */
@FunctionalInterface
public interface DraftRules {
    /** No rule. */
    DraftRules NONE = draft -> List.of();

    /** The faults of a draft. */
    List<Finding> faults(Entries draft);

    /** Why a change of these kinds is refused: the draft has faults after it that it didn't have before. */
    default Optional<Refusal> refusal(Collection<EntryKind> kinds, Entries before, Supplier<Entries> after) {
        if (!kinds.contains(EntryKind.OFFICER)) {
            return Optional.empty();
        }
        Set<Finding> known = Set.copyOf(faults(before));
        List<Finding> brought = faults(after.get()).stream()
                .filter(finding -> !known.contains(finding))
                .toList();
        return brought.isEmpty()
                ? Optional.empty()
                : Optional.of(FileCode.FILE_NOT_TAKEN.refusal(brought.size()).because(brought));
    }
}
