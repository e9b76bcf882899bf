package org.fenbo.registry.enrolment;

import java.util.Optional;
import java.util.regex.Pattern;

/** The readable number of a call: the letter E, the district, the day and a running number. */
public record CallNumber(String value) {
    private static final Pattern FORM = Pattern.compile("E\\d{20,24}");

    public CallNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no number of a call: " + value);
        }
    }

    /** Reads a number; empty if the text is not the number of a call. */
    public static Optional<CallNumber> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new CallNumber(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
