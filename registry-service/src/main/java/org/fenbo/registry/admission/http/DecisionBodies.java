package org.fenbo.registry.admission.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.registry.admission.AdmissionEvent.Grant;
import org.jspecify.annotations.Nullable;

/** Decisions about requests and admissions as callers send them. */
final class DecisionBodies {
    private static final String DRAFT = "请填写登记到的草稿 · name the draft that it is entered into";
    private static final String REASON = "请说明理由 · give the reason";
    private static final String TOO_LONG = AdmissionBody.TOO_LONG;
    private static final int LONGEST = AdmissionBody.LONGEST_TEXT;

    private DecisionBodies() {}

    record GrantBody(
            @NotNull(message = DRAFT) Integer revision,

            @NotBlank(message = REASON) @Size(max = LONGEST, message = TOO_LONG)
            String reason) {

        Grant decision(Actor approver) {
            return new Grant(revision, reason.strip(), approver.id());
        }
    }

    record ReasonBody(
            @NotBlank(message = REASON) @Size(max = LONGEST, message = TOO_LONG)
            String reason) {}

    /** @param lastDay the new last day, which must be earlier than the present one */
    record EndBody(
            @NotNull(message = "请填写最后一天 · give the last day")
            LocalDate lastDay,

            @NotNull(message = DRAFT) Integer revision,

            @NotBlank(message = REASON) @Size(max = LONGEST, message = TOO_LONG)
            String reason) {

        Grant decision(Actor approver) {
            return new Grant(revision, reason.strip(), approver.id());
        }
    }

    /** @param until the new last day; absent means without end */
    record RenewBody(
            @Nullable LocalDate until,

            @NotNull(message = DRAFT) Integer revision,

            @NotBlank(message = REASON) @Size(max = LONGEST, message = TOO_LONG)
            String reason) {

        Grant decision(Actor approver) {
            return new Grant(revision, reason.strip(), approver.id());
        }
    }

    /** @param admissions codes of the drafted admissions that an approver confirms */
    record ConfirmBody(
            @NotNull(message = DRAFT) Integer revision,

            @NotEmpty(message = "请列出准入 · list the admissions") @Size(max = 1_000, message = TOO_LONG)
            List<@NotBlank(message = "请填写编码 · give the code") String> admissions) {}
}
