package org.fenbo.registry.revision;

/** How an entry is written down; the same text is kept in the store and sent to the other services. */
public interface EntryFormat {

    /** The entry as text. */
    String write(Entry entry);

    /** Reads an entry; fails on a text that this format didn't write. */
    Entry read(EntryKind kind, String text);
}
