package org.fenbo.registry.revision;

import org.fenbo.registry.coded.Coded;

/** One line of a revision, of whatever kind. Kind and code together are unique within a revision. */
public record Entry(EntryKind kind, Coded content) {

    public Entry {
        if (!kind.content().isInstance(content)) {
            throw new IllegalArgumentException(content + " is no " + kind.code());
        }
    }

    /** The line that lists something. */
    public static Entry of(Coded content) {
        return new Entry(EntryKind.of(content), content);
    }

    /** Unique among the entries of its kind. */
    public String code() {
        return content.code();
    }

    /** {@code <revision>/<kind>/<code>}: how copies in other services know an entry. */
    public String keyIn(int revision) {
        return revision + "/" + kind.code() + "/" + code();
    }
}
