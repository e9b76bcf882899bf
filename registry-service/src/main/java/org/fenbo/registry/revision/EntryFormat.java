package org.fenbo.registry.revision;

/** Writes entries as text. The same text is stored and sent to the other services. */
public interface EntryFormat {

    /** The entry as text. */
    String write(Entry entry);

    /** Reads an entry. Fails if this format didn't write the text. */
    Entry read(EntryKind kind, String text);
}
