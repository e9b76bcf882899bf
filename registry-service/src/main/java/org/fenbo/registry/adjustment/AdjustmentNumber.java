package org.fenbo.registry.adjustment;

import java.util.Optional;
import java.util.regex.Pattern;

/** The readable number of an adjustment: the letter A, the district, the day and a running number. */
public record AdjustmentNumber(String value) {
    private static final Pattern FORM = Pattern.compile("A\\d{20,24}");

    public AdjustmentNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no number of an adjustment: " + value);
        }
    }

    /** Reads a number; empty if the text is not the number of an adjustment. */
    public static Optional<AdjustmentNumber> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new AdjustmentNumber(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
