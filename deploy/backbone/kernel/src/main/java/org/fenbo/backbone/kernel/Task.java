package org.fenbo.backbone.kernel;

import java.util.List;

/**
 * A command that somebody is expected to give now: its row is {@code expected()}, and its target is present.
 *
 * @param path of the place, below the aggregate; empty for the aggregate itself
 * @param verb of the row
 * @param codes what its place belongs to in the scopes of the row's right, as {@link Reach#entries}
 */
public record Task(String path, String verb, List<String> codes) {

    /**
     * What a caller has in a queue: the tasks of a verb that belong to one of the codes.
     *
     * @param codes as {@link Reach#entries}
     */
    public record Held(String verb, List<String> codes) {}
}
