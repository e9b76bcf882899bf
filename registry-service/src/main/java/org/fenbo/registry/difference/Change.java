package org.fenbo.registry.difference;

import org.fenbo.registry.revision.Entry;

/** One entry that the later of two revisions has otherwise. */
public sealed interface Change {

    /** The entry as the later one has it, or as the earlier one had it when it is gone. */
    Entry entry();

    /** Only the later one has it. */
    record Added(Entry entry) implements Change {}

    /** Only the earlier one has it. */
    record Removed(Entry entry) implements Change {}

    /** Both have it, not with the same content. */
    record Altered(Entry before, Entry entry) implements Change {}
}
