package org.fenbo.dispatch.casefile;

import java.util.regex.Pattern;
import org.fenbo.backbone.kernel.Outcome;

/**
 * Number of a case: {@code C}, district (6 digits), day (8), running number (6 to 10). The digits are those of the
 * report's number, so a report can open only one case.
 */
public record CaseNumber(String value) {
    private static final int DISTRICT = 6;
    private static final Pattern FORM = Pattern.compile("C\\d{20,24}");

    public CaseNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value + "' is no case number: C and 20 to 24 digits");
        }
    }

    /** Reads a number from an address. */
    public static Outcome<CaseNumber> read(String text) {
        return FORM.matcher(text).matches()
                ? Outcome.done(new CaseNumber(text))
                : Outcome.refused(DispatchCode.WRONG_NUMBER.refusal(text).at("number"));
    }

    /** The district's code, which is part of the number. */
    public String district() {
        return value.substring(1, 1 + DISTRICT);
    }

    @Override
    public String toString() {
        return value;
    }
}
