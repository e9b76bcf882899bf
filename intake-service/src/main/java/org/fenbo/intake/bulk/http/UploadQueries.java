package org.fenbo.intake.bulk.http;

import static org.fenbo.backbone.kernel.Role.AUDITOR;
import static org.fenbo.backbone.kernel.Role.CALL_TAKER;
import static org.fenbo.backbone.kernel.Role.CLIENT;
import static org.fenbo.backbone.kernel.Role.DUTY_LEADER;
import static org.fenbo.backbone.kernel.Role.OPERATOR;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;
import static org.fenbo.backbone.kernel.Scope.OWN;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.CallerLanguage;
import org.fenbo.backbone.web.problem.PageLimit;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.intake.bulk.Progress;
import org.fenbo.intake.bulk.RowResult;
import org.fenbo.intake.bulk.Uploads;
import org.fenbo.intake.report.IntakeCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows the progress of an upload and the result of each row. Only the sender of the upload, operators and auditors may
 * read them.
 */
@Allow(
        in = OWN,
        to = {CLIENT, CALL_TAKER, DUTY_LEADER, OPERATOR})
@Allow(
        in = DISTRICT,
        to = {OPERATOR, AUDITOR})
@RestController
@RequestMapping("/intake/v1/uploads/{id}")
class UploadQueries {
    private static final int MOST = 1_000;

    private final Uploads uploads;

    UploadQueries(Uploads uploads) {
        this.uploads = uploads;
    }

    /**
     * A page of results.
     *
     * @param next the value of {@code after} for the next page; absent if there are no more results yet
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RowsAnswer(List<RowAnswer> rows, @Nullable Long next) {}

    /** The result of one row; empty values are absent. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record RowAnswer(long line, RowResult.Outcome outcome, String report, String column, String reason, String detail) {
        static RowAnswer of(RowResult result, CallerLanguage language) {
            return switch (result) {
                case RowResult.Taken(var line, var outcome, var report) ->
                    new RowAnswer(line, outcome, report, "", "", "");
                case RowResult.Refused(var line, var fault) ->
                    new RowAnswer(
                            line, result.outcome(), "", fault.column(), fault.reason(), language.text(fault.detail()));
            };
        }
    }

    /**
     * The progress of an upload.
     *
     * @param fault why the upload failed; absent if it did not fail
     * @param possible the commands that a person can send now
     * @param forgotten whether its rows were deleted after their retention time
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProgressAnswer(
            UUID upload,
            String name,
            String client,
            Progress.State state,
            Instant uploadedAt,
            long rows,
            long done,
            long accepted,
            long joined,
            long refused,
            @Nullable String fault,
            List<String> possible,
            boolean forgotten) {
        static ProgressAnswer of(Progress of) {
            return new ProgressAnswer(
                    of.upload(),
                    of.name(),
                    of.client(),
                    of.state(),
                    of.uploadedAt(),
                    of.rows(),
                    of.done(),
                    of.accepted(),
                    of.joined(),
                    of.refused(),
                    of.fault(),
                    of.state() == Progress.State.FAILED ? List.of("repeat", "drop") : List.of(),
                    of.forgotten());
        }
    }

    @GetMapping
    ProgressAnswer progress(Access access, @PathVariable UUID id) {
        return ProgressAnswer.of(visible(access, id));
    }

    private Progress visible(Access access, UUID id) {
        return uploads.progress(id)
                .filter(found -> access.reaches(Reach.NOWHERE.with(OWN, found.client())))
                .orElseThrow(() -> RefusalProblem.of(IntakeCode.NO_SUCH_UPLOAD.refusal(id)));
    }

    @GetMapping("/rows")
    RowsAnswer rows(
            Access access,
            @PathVariable UUID id,
            @RequestParam(required = false) RowResult.@Nullable Outcome outcome,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit,
            CallerLanguage language) {
        Progress found = visible(access, id);
        if (found.forgotten()) {
            throw RefusalProblem.of(IntakeCode.RESULTS_FORGOTTEN.refusal());
        }
        int most = PageLimit.of(limit, MOST);
        List<RowAnswer> rows = uploads.results(found.upload(), wanted(outcome), after, most).stream()
                .map(result -> RowAnswer.of(result, language))
                .toList();
        return new RowsAnswer(rows, PageLimit.next(rows, most, RowAnswer::line));
    }

    private static Set<RowResult.Outcome> wanted(RowResult.@Nullable Outcome outcome) {
        return Optional.ofNullable(outcome).map(Set::of).orElse(EnumSet.allOf(RowResult.Outcome.class));
    }
}
