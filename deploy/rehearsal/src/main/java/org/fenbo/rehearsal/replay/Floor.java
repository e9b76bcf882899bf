package org.fenbo.rehearsal.replay;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.fenbo.local.settings.PlainError;

/**
 * The shares that a replay must not fall below.
 *
 * @param first share of rows whose unit was the first suggestion
 * @param three share of rows whose unit was among the first three suggestions
 * @param sent share of rows that a duty dispatched automatically
 * @param right share of the automatically dispatched rows that went to their unit
 */
public record Floor(double first, double three, double sent, double right) {
    private static final Pattern SHARES = Pattern.compile("(?:[01]|[01]\\.\\d+)(?:,(?:[01]|[01]\\.\\d+)){3}");

    /** A floor that allows every result. */
    public static final Floor NONE = new Floor(0, 0, 0, 0);

    /**
     * Reads four shares with commas between them, such as {@code 0.70,0.85,0.347,0.935}.
     *
     * @throws PlainError if the text isn't of this form
     */
    public static Floor parse(String text) {
        if (!SHARES.matcher(text).matches()) {
            throw new PlainError("The floor is four shares such as 0.70,0.85,0.347,0.935, not \"" + text + "\".");
        }
        List<Double> shares =
                Arrays.stream(text.split(",", -1)).map(Double::valueOf).toList();
        return new Floor(shares.get(0), shares.get(1), shares.get(2), shares.get(3));
    }
}
