package org.fenbo.rehearsal.replay;

import org.fenbo.local.settings.PlainError;

/**
 * The shares that a replay must not fall below.
 *
 * @param first of rows whose unit was suggested first
 * @param three of rows whose unit was among the first three
 * @param sent of rows that a duty sent by itself
 * @param right of those, the ones that went to their unit
 */
public record Floor(double first, double three, double sent, double right) {
    /** Anything goes. */
    public static final Floor NONE = new Floor(0, 0, 0, 0);

    /** Reads four shares with commas between them, such as {@code 0.70,0.85,0.347,0.935}. */
    public static Floor parse(String text) {
        String[] shares = text.split(",", -1);
        if (shares.length != 4) {
            throw new PlainError("The floor is four shares such as 0.70,0.85,0.347,0.935, not \"" + text + "\".");
        }
        return new Floor(
                Double.parseDouble(shares[0]),
                Double.parseDouble(shares[1]),
                Double.parseDouble(shares[2]),
                Double.parseDouble(shares[3]));
    }
}
