package org.fenbo.local.platform;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something that is stopped, as {@code ./fenbo status} reports it (R10).
 *
 * @param part code of the part that is stopped or reports an alert; {@code platform} if nothing runs
 * @param grade how bad the fault is
 * @param code a stable code in kebab-case
 * @param what what is stopped
 * @param since when the fault began; null if unknown
 * @param cause the cause, in technical words
 * @param remedy what a person can do
 */
public record Finding(
        String part,
        Grade grade,
        String code,
        Words what,
        @Nullable Instant since,
        String cause,
        Words remedy) {

    /**
     * Sorts the worst grade first. Within a grade, findings with an unknown time come first, and then the oldest
     * findings.
     */
    static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::grade)
            .thenComparing(Finding::since, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** How bad something is, the worst first. */
    public enum Grade {
        /** A part does not run. */
        DOWN,
        /** A part runs, but doesn't answer. */
        SILENT,
        /** A part answers that it can't be used. */
        NOT_READY,
        /** A part works, but something in it is stopped. */
        ALERT
    }

    /** One sentence in the two languages of the platform. */
    public record Words(String chinese, String english) {}
}
