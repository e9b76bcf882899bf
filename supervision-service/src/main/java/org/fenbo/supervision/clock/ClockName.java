package org.fenbo.supervision.clock;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fenbo.supervision.registry.ClockKind;

/**
 * The name of a clock of a case: {@code case} for the whole case; {@code accept-1} and {@code handle-1} for its first
 * order; {@code handle-1-2} for the second round of this order's handling, after the first rework (返工). A name is used
 * only once in a case, so each clock passes at most once and is met at most once.
 *
 * @param order the order's number from 1; 0 for the whole case
 * @param round the number of the round, from 1; only a handling clock can have a later round than 1
 */
public record ClockName(ClockKind kind, int order, int round) {
    /** The clock from the receipt to the closing of the case. */
    public static final ClockName WHOLE_CASE = new ClockName(ClockKind.WHOLE_CASE, 0, 1);

    private static final Pattern OF_ORDER = Pattern.compile("(accept|handle)-(\\d{1,6})(?:-(\\d{1,6}))?");

    public ClockName {
        boolean whole = kind == ClockKind.WHOLE_CASE;
        if (whole != (order == 0) || order < 0 || round < 1 || (round > 1 && kind != ClockKind.HANDLE)) {
            throw new IllegalArgumentException("no clock: " + kind + " of order " + order + ", round " + round);
        }
    }

    public static ClockName accept(int order) {
        return new ClockName(ClockKind.ACCEPT, order, 1);
    }

    public static ClockName handle(int order, int round) {
        return new ClockName(ClockKind.HANDLE, order, round);
    }

    /** Reads a text that {@link #text} has written. */
    public static ClockName parse(String text) {
        if (text.equals(WHOLE_CASE.text())) {
            return WHOLE_CASE;
        }
        Matcher matcher = OF_ORDER.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is the name of no clock");
        }
        ClockKind kind = matcher.group(1).equals("accept") ? ClockKind.ACCEPT : ClockKind.HANDLE;
        String round = matcher.group(3);
        return new ClockName(kind, Integer.parseInt(matcher.group(2)), round == null ? 1 : Integer.parseInt(round));
    }

    /** The name in the form that events and answers contain. */
    public String text() {
        return switch (kind) {
            case WHOLE_CASE -> "case";
            case ACCEPT -> "accept-" + order;
            case HANDLE -> "handle-" + order + (round == 1 ? "" : "-" + round);
        };
    }

    boolean isOf(int otherOrder) {
        return order == otherOrder;
    }

    @Override
    public String toString() {
        return text();
    }
}
