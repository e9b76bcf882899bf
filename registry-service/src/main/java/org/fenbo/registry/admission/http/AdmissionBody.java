package org.fenbo.registry.admission.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.fenbo.registry.admission.AdmissionNumber;
import org.fenbo.registry.admission.AdmissionTerms;
import org.fenbo.registry.admission.PassDown;
import org.fenbo.registry.admission.RequestedAdmission;
import org.fenbo.registry.admission.Resources;
import org.fenbo.registry.admission.Threshold;
import org.jspecify.annotations.Nullable;

/** A request as callers send it; see {@link PassDown}, {@link AdmissionTerms} and {@link Resources}. */
record AdmissionBody(
        @NotBlank(message = "请以编码填写事项分类 · give the category as a code") @Size(max = LONGEST_CODE, message = TOO_LONG)
        String category,

        @Nullable @Size(max = LONGEST_CODE, message = TOO_LONG)
        String area,

        @NotNull(message = "请填写承接层级 · name the tier that receives it")
        Threshold threshold,

        @NotBlank(message = "请以编码填写下放单位 · give the unit that passes it down as a code")
        @Size(max = LONGEST_CODE, message = TOO_LONG)
        String from,

        @NotBlank(message = "请以编码填写承接单位 · give the unit that receives it as a code")
        @Size(max = LONGEST_CODE, message = TOO_LONG)
        String to,

        @NotNull(message = "请填写期限 · give the period") @Valid PeriodBody period,

        @Nullable @PositiveOrZero(message = NOT_NEGATIVE) Integer posts,

        @Nullable @PositiveOrZero(message = NOT_NEGATIVE) Integer people,

        @Nullable @PositiveOrZero(message = NOT_NEGATIVE) Long money,

        @Nullable @Size(max = LONGEST_TEXT, message = TOO_LONG)
        String resources,

        @Nullable @Size(max = LONGEST_TEXT, message = TOO_LONG)
        String noneBecause,

        @NotBlank(message = "请填写审批人 · name the approver") @Size(max = LONGEST_CODE, message = TOO_LONG)
        String approver,

        @NotBlank(message = "请说明理由 · give the reason") @Size(max = LONGEST_TEXT, message = TOO_LONG)
        String reason,

        @Nullable @Size(max = MOST_CASES, message = "最多 100 件案件 · at most 100 cases")
        List<@NotNull(message = SAY_CASE) @Pattern(regexp = "C\\d{20,24}", message = SAY_CASE) String> cases) {
    static final int LONGEST_TEXT = 2_000;
    static final String NOT_NEGATIVE = "不得为负 · it must not be negative";
    static final String TOO_LONG = "内容过长 · it is too long";
    private static final String SAY_CASE = "请以编号填写案件 · give a case as a number";
    private static final int LONGEST_CODE = 200;
    private static final int MOST_CASES = 100;

    RequestedAdmission asked(AdmissionNumber number, String requester) {
        return new RequestedAdmission(
                number,
                new PassDown(category.strip(), area, threshold, from.strip(), to.strip()),
                new AdmissionTerms(
                        period.period(),
                        Resources.of(
                                Objects.requireNonNullElse(posts, 0),
                                Objects.requireNonNullElse(people, 0),
                                Objects.requireNonNullElse(money, 0L),
                                Objects.requireNonNullElse(resources, ""),
                                noneBecause),
                        reason.strip(),
                        Objects.requireNonNullElse(cases, List.of()),
                        approver.strip()),
                requester);
    }
}
