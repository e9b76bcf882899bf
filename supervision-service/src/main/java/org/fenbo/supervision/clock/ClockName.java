package org.fenbo.supervision.clock;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fenbo.supervision.registry.ClockKind;
import org.fenbo.supervision.registry.ClockKind.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The name of a clock of a case: {@code case} for the whole case; {@code accept-1} and {@code handle-1} for its first
 * order; {@code handle-1-2} for the second round of this order's handling, after the first rework (返工);
 * {@code ruling} and {@code ruling-2} for the first and the second ruling of the case; {@code case-2} for the whole case
 * after its first redo or its first other category. A name is used only once in a case, so each clock passes at most once
 * and is met at most once.
 *
 * @param order the order's number from 1; 0 for the whole case
 * @param round the number of the round, from 1; only a clock of rounds can have a later round than 1
 */
public record ClockName(ClockKind kind, int order, int round) {
    /** The clock from the receipt to the closing of the case. */
    public static final ClockName WHOLE_CASE = new ClockName(ClockKind.WHOLE_CASE, 0, 1);

    private static final Pattern NAME = Pattern.compile("([a-z]+(?:-[a-z]+)*)(?:-(\\d{1,6}))?(?:-(\\d{1,6}))?");

    public ClockName {
        Subject subject = kind.subject();
        if (subject.isCase() != (order == 0) || order < 0 || round < 1 || (round > 1 && !subject.hasRounds())) {
            throw new IllegalArgumentException("no clock: " + kind + " of order " + order + ", round " + round);
        }
    }

    public static ClockName accept(int order) {
        return new ClockName(ClockKind.ACCEPT, order, 1);
    }

    public static ClockName handle(int order, int round) {
        return new ClockName(ClockKind.HANDLE, order, round);
    }

    /**
     * Reads a text that {@link #text} has written.
     *
     * @throws IllegalArgumentException if the text is the name of no clock
     */
    public static ClockName parse(String text) {
        Matcher matcher = NAME.matcher(text);
        if (!matcher.matches()) {
            throw noName(text);
        }
        ClockKind kind = ClockKind.of(matcher.group(1)).orElseThrow(() -> noName(text));
        if (kind.subject().isCase()) {
            if (matcher.group(3) != null) {
                throw noName(text);
            }
            return new ClockName(kind, 0, number(matcher.group(2), 1));
        }
        return new ClockName(kind, number(matcher.group(2), 0), number(matcher.group(3), 1));
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    private static IllegalArgumentException noName(String text) {
        return new IllegalArgumentException("'" + text + "' is the name of no clock");
    }

    /** The name in the form that events and answers contain. */
    public String text() {
        return kind.code() + (order == 0 ? "" : "-" + order) + (round == 1 ? "" : "-" + round);
    }

    boolean isOf(int otherOrder) {
        return order == otherOrder;
    }

    /** Whether the clock belongs to the case and not to one of its orders. */
    boolean isOfCase() {
        return kind.subject().isCase();
    }

    @Override
    public String toString() {
        return text();
    }
}
