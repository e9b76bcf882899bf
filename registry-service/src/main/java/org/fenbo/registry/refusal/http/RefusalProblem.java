package org.fenbo.registry.refusal.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fenbo.backbone.web.problem.Problem;
import org.fenbo.registry.refusal.Finding;
import org.fenbo.registry.refusal.Outcome;
import org.fenbo.registry.refusal.Refusal;

/** Says a refusal as a problem; its findings become the array {@code errors}. */
public final class RefusalProblem {

    private RefusalProblem() {}

    /**
     * What was done.
     *
     * @throws Problem if it was refused: 403 for a scope, 404 for what isn't there, 409 for a state, 422 for a rule
     */
    public static <T> T orThrow(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw problem(refusal);
        };
    }

    private static Problem problem(Refusal refusal) {
        String code = kebab(refusal.code().name());
        Problem.Builder problem = switch (refusal.code().kind()) {
            case NOT_THERE -> Problem.notFound(code);
            case STATE -> Problem.conflict(code);
            case SCOPE -> Problem.forbidden(code);
            case RULE -> Problem.refused(code);
        };
        problem.detail(refusal.detail())
                .remedy(refusal.remedy())
                .field(refusal.code().field().orElse(null));
        if (!refusal.findings().isEmpty()) {
            List<Map<String, Object>> errors =
                    refusal.findings().stream().map(RefusalProblem::error).toList();
            problem.with("errors", errors);
        }
        return problem.build();
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
