package org.fenbo.rehearsal.journal;

/** Records the calls of the driver. */
@FunctionalInterface
public interface Journal {
    /** Records nothing. */
    Journal NONE = attempt -> {};

    /** Writes the attempt; returns when it is in the file. */
    void write(Attempt attempt);
}
