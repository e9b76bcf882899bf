package org.fenbo.registry.revision;

import java.time.Instant;

/** An edition of the registry (版本): a draft that can change, one under review, or a published one that never does (REG-3). */
public sealed interface Revision permits Draft, UnderReview, Published {

    /** Counts from 1; not every number need exist. */
    int number();

    /** What people call it. */
    String title();

    /** Code of the officer who drafted it. */
    String author();

    /** When its draft was opened. */
    Instant openedAt();
}
