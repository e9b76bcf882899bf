package org.fenbo.rehearsal.journal;

/** Takes down what the driver does. */
@FunctionalInterface
public interface Journal {
    /** Forgets everything. */
    Journal NONE = attempt -> {};

    /** Returns when the attempt is on file. */
    void write(Attempt attempt);
}
