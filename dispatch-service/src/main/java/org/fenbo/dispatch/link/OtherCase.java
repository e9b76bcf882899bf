package org.fenbo.dispatch.link;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.function.Function;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.dispatch.casefile.CaseNumber;

/**
 * The other case of a link, and why it is linked, or is linked no more.
 *
 * @param other number of the other case
 */
public record OtherCase(
        @NotBlank @Size(max = 64) String other,
        @NotBlank @Size(max = 2_000) String reason) {

    <T> Outcome<T> then(Function<CaseNumber, Outcome<T>> step) {
        return switch (CaseNumber.read(other)) {
            case Outcome.Done<CaseNumber>(var number) -> step.apply(number);
            case Outcome.Refused<CaseNumber>(Refusal refusal) -> wrong(refusal);
        };
    }

    static <T> Outcome<T> wrong(Refusal refusal) {
        return Outcome.refused(refusal.at("other"));
    }
}
