package org.fenbo.dispatch.overdue;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A clock of a case. Supervision gives each clock a name, and uses a name only once in a case.
 *
 * @param number number of the case
 * @param name for example {@code case}, {@code handle-1} or {@code handle-1-2}
 */
public record ClockOfCase(String number, String name) {
    /** The kinds of clocks that belong to one order, followed by the number of the order (supervision.clock). */
    private static final Pattern OF_ORDER = Pattern.compile("(?:accept|handle|decision)-(\\d{1,6})(?:-\\d{1,6})?");

    /** The order that the clock belongs to; empty if it belongs to the whole case. */
    public OptionalInt order() {
        Matcher matcher = OF_ORDER.matcher(name);
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }
}
