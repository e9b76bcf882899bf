package org.fenbo.registry.refusal.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fenbo.backbone.web.problem.Problem;
import org.fenbo.registry.refusal.Finding;
import org.fenbo.registry.refusal.Outcome;
import org.fenbo.registry.refusal.Refusal;
import org.fenbo.registry.refusal.RefusalCode;
import org.jspecify.annotations.Nullable;

/** Says a refusal as a problem; its findings become the array {@code errors}. */
public final class RefusalProblem {

    private RefusalProblem() {}

    /**
     * What was done.
     *
     * @throws Problem if it was refused: 404 for what isn't there, 409 for a state, 422 for a rule
     */
    public static <T> T orThrow(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw problem(refusal);
        };
    }

    private static Problem problem(Refusal refusal) {
        String code = kebab(refusal.code().name());
        Problem.Builder problem = switch (refusal.code()) {
            case UNKNOWN_REVISION, UNKNOWN_ADJUSTMENT, UNKNOWN_ADMISSION, NO_REVISION_IN_FORCE ->
                Problem.notFound(code);
            case ALREADY_PUBLISHED, WRONG_STAGE, UNDER_REVIEW, NOT_UNDER_REVIEW -> Problem.conflict(code);
            case NOT_YOUR_UNIT -> Problem.forbidden(code);
            case AUTHOR_MAY_NOT_APPROVE,
                    EFFECTIVE_TOO_SOON,
                    EFFECTIVE_TIME_TAKEN,
                    PAST_ALREADY_ANSWERED,
                    REVISION_NOT_SOUND,
                    EVIDENCE_MISSING,
                    NO_TIME_BETWEEN,
                    UNKNOWN_CATEGORY,
                    UNKNOWN_AREA,
                    UNKNOWN_GIVER,
                    UNKNOWN_RECEIVER,
                    GIVER_IS_RECEIVER,
                    RECEIVER_NOT_OF_TIER,
                    GIVER_NOT_ABOVE,
                    PERIOD_ENDS_BEFORE_IT_BEGINS,
                    REQUESTER_MAY_NOT_DECIDE,
                    GIVER_MAY_NOT_DECIDE,
                    FILE_NOT_TAKEN -> Problem.refused(code);
        };
        problem.detail(refusal.detail()).remedy(refusal.remedy()).field(field(refusal.code()));
        if (!refusal.findings().isEmpty()) {
            List<Map<String, Object>> errors =
                    refusal.findings().stream().map(RefusalProblem::error).toList();
            problem.with("errors", errors);
        }
        return problem.build();
    }

    /** The field of the request that is at fault, where it is always the same one. */
    private static @Nullable String field(RefusalCode code) {
        return switch (code) {
            case UNKNOWN_CATEGORY -> "category";
            case UNKNOWN_AREA -> "area";
            case UNKNOWN_GIVER, GIVER_NOT_ABOVE, NOT_YOUR_UNIT -> "from";
            case UNKNOWN_RECEIVER, GIVER_IS_RECEIVER, RECEIVER_NOT_OF_TIER -> "to";
            case PERIOD_ENDS_BEFORE_IT_BEGINS -> "period.until";
            default -> null;
        };
    }

    private static Map<String, Object> error(Finding finding) {
        Map<String, Object> error = new LinkedHashMap<>();
        switch (finding.place()) {
            case Finding.InLine(long line) -> {
                error.put("line", line);
                error.put("column", finding.field());
            }
            case Finding.InSheet(String sheet, long line) -> {
                error.put("sheet", sheet);
                error.put("line", line);
                error.put("column", finding.field());
            }
            case Finding.InEntry(String kind, String entry) -> {
                error.put("kind", kind);
                error.put("entry", entry);
                error.put("field", finding.field());
            }
        }
        error.put("value", finding.value());
        error.put("code", kebab(finding.code()));
        error.put("reason", finding.reason());
        error.put("remedy", finding.remedy());
        return error;
    }

    private static String kebab(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
