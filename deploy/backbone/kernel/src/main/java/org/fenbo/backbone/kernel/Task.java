package org.fenbo.backbone.kernel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A command that somebody is expected to give now: its row is {@code expected()}, and its target is present.
 *
 * @param path the address of the place, relative to the aggregate; empty for the aggregate itself
 * @param verb the verb of the row
 * @param codes the codes of the place in the scopes of the row's right, as {@link Reach#entries}
 * @param excluded the codes of the persons whose queues don't show the task
 * @param only code of the person who alone is expected to give the command; empty if everybody with the codes is. The
 *     queues of the others don't show the task, except for those who may name another person
 * @param until until when the command is expected; then the platform does it. Empty if that has no end
 */
public record Task(
        String path,
        String verb,
        List<String> codes,
        Set<String> excluded,
        Optional<String> only,
        Optional<Instant> until) {

    /**
     * A part of a caller's queue: the tasks with this verb that have one of the codes.
     *
     * @param codes as {@link Reach#entries}
     */
    public record Held(String verb, List<String> codes) {}
}
