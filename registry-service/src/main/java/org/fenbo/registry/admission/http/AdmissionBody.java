package org.fenbo.registry.admission.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.fenbo.registry.admission.AdmissionNumber;
import org.fenbo.registry.admission.AdmissionTerms;
import org.fenbo.registry.admission.PassDown;
import org.fenbo.registry.admission.RequestedAdmission;
import org.fenbo.registry.admission.Threshold;
import org.jspecify.annotations.Nullable;

/** What callers ask for; see {@link PassDown} and {@link AdmissionTerms}. */
record AdmissionBody(
        @NotBlank(message = "say the category by its code") @Size(max = LONGEST_CODE, message = TOO_LONG)
        String category,

        @Nullable @Size(max = LONGEST_CODE, message = TOO_LONG)
        String area,

        @NotNull(message = "say which tier receives it") Threshold threshold,

        @NotBlank(message = "say by its code which unit passes it down") @Size(max = LONGEST_CODE, message = TOO_LONG)
        String from,

        @NotBlank(message = "say by its code which unit receives it") @Size(max = LONGEST_CODE, message = TOO_LONG)
        String to,

        @NotNull(message = "say for how long") @Valid PeriodBody period,

        @NotBlank(message = "say which people, money or means come with it")
        @Size(max = LONGEST_TEXT, message = TOO_LONG)
        String resources,

        @NotBlank(message = "say why") @Size(max = LONGEST_TEXT, message = TOO_LONG)
        String reason,

        @Nullable @Size(max = MOST_CASES, message = "at most 100 cases")
        List<@Pattern(regexp = "C\\d{20,24}", message = "say a case by its number") String> cases) {
    static final int LONGEST_TEXT = 2_000;
    static final String TOO_LONG = "it is too long";
    private static final int LONGEST_CODE = 200;
    private static final int MOST_CASES = 100;

    RequestedAdmission asked(AdmissionNumber number, String requester) {
        return new RequestedAdmission(
                number,
                new PassDown(category.strip(), area, threshold, from.strip(), to.strip()),
                new AdmissionTerms(
                        period.period(),
                        resources.strip(),
                        reason.strip(),
                        Objects.requireNonNullElse(cases, List.of())),
                requester);
    }
}
