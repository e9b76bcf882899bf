package org.fenbo.registry.revision;

/** Writes entries as text. The same text is stored and sent to the other services. */
public interface EntryFormat {

    /** The entry as text. */
    String write(Entry entry);

    /** Reads an entry from a text that this format wrote. Fails for any other text. */
    Entry read(EntryKind kind, String text);
}
