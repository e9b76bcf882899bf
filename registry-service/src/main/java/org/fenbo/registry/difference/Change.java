package org.fenbo.registry.difference;

import org.fenbo.registry.revision.Entry;

/** An entry that differs between two revisions. */
public sealed interface Change {

    /** The entry in the later revision; if it was removed, the entry in the earlier revision. */
    Entry entry();

    /** Only the later revision has the entry. */
    record Added(Entry entry) implements Change {}

    /** Only the earlier revision has the entry. */
    record Removed(Entry entry) implements Change {}

    /** Both revisions have the entry, with different content. */
    record Altered(Entry before, Entry entry) implements Change {}
}
