package org.fenbo.backbone.events.settings;

import java.util.stream.IntStream;

/** The edit distance between two words (Levenshtein). */
final class EditDistance {
    private EditDistance() {}

    /** How many characters must be added, dropped or changed to make the second word from the first word. */
    static int between(String one, String other) {
        int[] above = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
