package org.fenbo.registry.revision;

import java.time.Instant;

/** An edition of the registry (版本): a draft that can change, one under review, or a published one that never does (REG-3). */
public sealed interface Revision permits Draft, UnderReview, Published {

    /** What it was written as; a draft is its own. */
    Draft draft();

    /** Counts from 1; not every number need exist. */
    default int number() {
        return draft().number();
    }

    /** What people call it. */
    default String title() {
        return draft().title();
    }

    /** Code of the officer who drafted it. */
    default String author() {
        return draft().author();
    }

    /** When its draft was opened. */
    default Instant openedAt() {
        return draft().openedAt();
    }
}
