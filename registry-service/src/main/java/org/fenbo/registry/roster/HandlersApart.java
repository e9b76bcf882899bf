package org.fenbo.registry.roster;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.policy.HandlingApart;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.EntryKind;

/**
 * Refuses the handler role to a person who is assigned a grid, where the reports of grid collectors are strict (办者不采,
 * CASE-6l). {@link KeepRoster} refuses to assign a grid to such a handler.
 */
public final class HandlersApart {
    /** No assignment that has an end lasts until then. */
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final Rosters rosters;

    public HandlersApart(Rosters rosters) {
        this.rosters = rosters;
    }

    /** The persons of these entries who must not be assigned a grid. */
    static Set<String> barred(Entries entries) {
        return HandlingApart.in(entries.policies()).isStrictForCollectors()
                ? entries.officers().values().stream()
                        .filter(officer -> officer.roles().contains(Role.HANDLER))
                        .map(Officer::code)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /**
     * The faults of a draft. An assignment whose end is recorded is no fault: it may be over when the draft comes into
     * force.
     */
    public List<Finding> faults(Entries draft) {
        return faults(draft, NEVER);
    }

    /**
     * The faults of a revision: an assignment of a handler lasts beyond the instant.
     *
     * @param effectiveAt when the revision comes into force
     */
    public List<Finding> faults(Entries entries, Instant effectiveAt) {
        Set<String> barred = barred(entries);
        return barred.isEmpty()
                ? List.of()
                : rosters.heldBy(barred, effectiveAt).stream()
                        .map(HandlersApart::fault)
                        .toList();
    }

    private static Finding fault(GridAssignment assignment) {
        return new Finding(
                new Finding.InEntry(EntryKind.OFFICER.code(), assignment.officer()),
                "roles",
                Role.HANDLER.code(),
                "HANDLER_HAS_GRID",
                new Words(
                                "%s 是网格 %s 的责任网格员，采办严格分离时不得兼任处置员",
                                "%s is assigned the grid %s; where collecting and handling are strictly apart, this person can't be a handler")
                        .with(List.of(assignment.officer(), assignment.grid())),
                new Words("先结束任务 %s，或去掉处置员角色", "end assignment %s first, or leave the role handler out")
                        .with(List.of(assignment.number())));
    }
}
