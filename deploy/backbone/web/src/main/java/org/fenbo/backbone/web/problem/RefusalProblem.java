package org.fenbo.backbone.web.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.backbone.kernel.Listed;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.TableCode;
import org.springframework.http.HttpStatus;

/** Turns a domain's refusal into a problem. The refusal's findings become the array {@code errors}. */
public final class RefusalProblem {

    private RefusalProblem() {}

    /**
     * The value of an outcome.
     *
     * @throws Problem if the outcome is a refusal; the problem has the status of the refusal's kind
     */
    public static <T> T orThrow(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw of(refusal);
        };
    }

    /** The problem of a refusal. */
    public static Problem of(Refusal refusal) {
        return begin(refusal).build();
    }

    /** Begins the problem of a refusal, for a door that adds members to the problem. */
    public static Problem.Builder begin(Refusal refusal) {
        Problem.Builder problem =
                Problem.begin(status(refusal.kind()), refusal.id(), refusal.detail(), refusal.remedy());
        if (!refusal.field().isEmpty()) {
            problem.field(refusal.field());
        }
        if (refusal.code() == TableCode.NOT_YOUR_ROLE) {
            problem.with("roles", listed(refusal));
        }
        if (!refusal.findings().isEmpty()) {
            List<Map<String, Object>> errors =
                    refusal.findings().stream().map(RefusalProblem::error).toList();
            problem.with("errors", errors);
        }
        return problem;
    }

    private static List<String> listed(Refusal refusal) {
        return refusal.values().stream()
                .flatMap(value -> value instanceof Listed listed ? listed.items().stream() : Stream.empty())
                .toList();
    }

    /** The status that answers a kind of refusal. */
    public static HttpStatus status(Refusal.Kind kind) {
        return switch (kind) {
            case UNREADABLE -> HttpStatus.BAD_REQUEST;
            case RIGHT -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case STATE -> HttpStatus.CONFLICT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case RULE -> HttpStatus.UNPROCESSABLE_CONTENT;
            case GONE -> HttpStatus.GONE;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case TOO_OFTEN -> HttpStatus.TOO_MANY_REQUESTS;
            case BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
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
        error.put("code", finding.code().toLowerCase(Locale.ROOT).replace('_', '-'));
        error.put("reason", finding.reason());
        error.put("remedy", finding.remedy());
        return error;
    }
}
