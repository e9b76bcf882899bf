package org.fenbo.registry.revision;

/** How an entry is written down; the same text is kept in the store and sent to the other services. */
public interface EntryFormat {

    /** The entry as text. */
    String write(Entry entry);

    /** The entry that a text stands for; fails on a text that this format didn't write. */
    Entry read(EntryKind kind, String text);
}
