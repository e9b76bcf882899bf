package org.fenbo.intake.bulk.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.fenbo.backbone.web.identity.Caller;
import org.fenbo.backbone.web.problem.Problem;
import org.fenbo.intake.bulk.Progress;
import org.fenbo.intake.bulk.RowFault;
import org.fenbo.intake.bulk.RowResult;
import org.fenbo.intake.bulk.Uploads;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows how far a file is and what became of each row; to those who sent it, operators and auditors. */
@RestController
@RequestMapping("/intake/v1/uploads/{id}")
class UploadQueries {
    private static final int MOST = 1_000;

    private final Uploads uploads;

    UploadQueries(Uploads uploads) {
        this.uploads = uploads;
    }

    /** Results of some rows; {@code next} is what to ask for as {@code after}, absent at the end for now. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RowsAnswer(List<RowAnswer> rows, @Nullable Long next) {}

    /** What became of one row. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RowAnswer(
            long line,
            RowResult.Outcome outcome,
            @Nullable String report,
            @Nullable String column,
            @Nullable String reason,
            @Nullable String detail) {
        static RowAnswer of(RowResult result) {
            RowFault fault = result.fault();
            return new RowAnswer(
                    result.line(),
                    result.outcome(),
                    result.report(),
                    fault == null ? null : fault.column(),
                    fault == null ? null : fault.reason(),
                    fault == null ? null : fault.detail());
        }
    }

    @GetMapping
    Progress progress(Caller caller, @PathVariable UUID id) {
        return uploads.progress(id)
                .filter(found -> found.client().equals(caller.id()) || caller.isAny("operator", "auditor"))
                .orElseThrow(() -> Problem.notFound("no-such-upload")
                        .detail("there is no upload " + id + " that you may see")
                        .remedy("check the id")
                        .build());
    }

    @GetMapping("/rows")
    RowsAnswer rows(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false) RowResult.@Nullable Outcome outcome,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        Progress found = progress(caller, id);
        if (limit < 1 || limit > MOST) {
            throw Problem.unreadable("invalid-field")
                    .field("limit")
                    .detail("a page has 1 to " + MOST + " rows")
                    .remedy("ask for fewer and go on with after")
                    .build();
        }
        List<RowAnswer> rows = uploads.results(found.upload(), outcome, after, limit).stream()
                .map(RowAnswer::of)
                .toList();
        return new RowsAnswer(rows, rows.size() < limit ? null : rows.getLast().line());
    }
}
