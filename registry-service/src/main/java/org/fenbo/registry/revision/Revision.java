package org.fenbo.registry.revision;

import java.time.Instant;

/**
 * An edition of the registry (版本): a draft, which can change; a revision under review; a published revision, which never
 * changes; or a revision whose publication was cancelled (REG-3).
 */
public sealed interface Revision permits Draft, UnderReview, Published, Cancelled {

    /** The draft from which the revision was made; a draft returns itself. */
    Draft draft();

    /** The number, counted from 1; some numbers may be missing. */
    default int number() {
        return draft().number();
    }

    /** The name of the revision, for people. */
    default String title() {
        return draft().title();
    }

    /** Code of the officer who wrote the draft. */
    default String author() {
        return draft().author();
    }

    /** When the draft was opened. */
    default Instant openedAt() {
        return draft().openedAt();
    }
}
