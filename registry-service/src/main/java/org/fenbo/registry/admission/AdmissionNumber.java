package org.fenbo.registry.admission;

import java.util.Optional;
import java.util.regex.Pattern;

/** The readable number of a request for admission: the letter Z, the district, the day and a running number. */
public record AdmissionNumber(String value) {
    private static final Pattern FORM = Pattern.compile("Z\\d{20,24}");

    public AdmissionNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no number of a request for admission: " + value);
        }
    }

    /** Reads a number; empty if the text is not the number of a request for admission. */
    public static Optional<AdmissionNumber> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new AdmissionNumber(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
