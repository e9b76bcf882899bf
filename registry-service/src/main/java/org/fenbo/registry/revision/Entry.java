package org.fenbo.registry.revision;

import org.fenbo.registry.coded.Coded;

/** An entry of a revision, of any kind. No two entries of a revision have the same kind and code. */
public record Entry(EntryKind kind, Coded content) {

    public Entry {
        if (!kind.content().isInstance(content)) {
            throw new IllegalArgumentException(content + " is no " + kind.code());
        }
    }

    /** The entry with this content. */
    public static Entry of(Coded content) {
        return new Entry(EntryKind.of(content), content);
    }

    /** The code of the entry. In a revision, the code is unique within the kind. */
    public String code() {
        return content.code();
    }

    /** {@code <revision>/<kind>/<code>}: the key of the entry in copies of other services. */
    public String keyIn(int revision) {
        return revision + "/" + kind.code() + "/" + code();
    }
}
