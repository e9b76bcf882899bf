package org.fenbo.registry.files.http;

import static org.fenbo.backbone.kernel.Role.AUDITOR;
import static org.fenbo.backbone.kernel.Role.REGISTRY_APPROVER;
import static org.fenbo.backbone.kernel.Role.REGISTRY_KEEPER;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.web.command.CommandHeaders;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.CallerLanguage;
import org.fenbo.backbone.web.problem.Problem;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.registry.files.EditLines;
import org.fenbo.registry.files.EditLines.Edited;
import org.fenbo.registry.refusal.RevisionCode;
import org.fenbo.registry.revision.Editing;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.revision.LineEdit;
import org.fenbo.registry.revision.Revisions;
import org.fenbo.registry.revision.Revisions.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows and edits single lines of a revision. The ETag is the number of the draft's last edit. */
@RestController
@RequestMapping("/registry/v1/revisions/{number}/entries/{kind}/{code}")
class LineController {
    private static final int MOST_ROWS = 400;

    private final EditLines editLines;
    private final Revisions revisions;

    LineController(EditLines editLines, Revisions revisions) {
        this.editLines = editLines;
        this.revisions = revisions;
    }

    /**
     * A line as callers send it.
     *
     * @param rows the filled cells by the heading of their column; most kinds have one row
     * @param reason why the line changes; absent if the title of the draft gives the reason
     */
    record LineBody(
            @NotEmpty(message = "请填写条目各列 · give the cells of the line")
            @Size(max = MOST_ROWS, message = "最多 400 行 · at most 400 rows")
            List<
                            @NotNull(message = "请填写条目各列 · give the cells of the line") Map<
                                    String,
                                    @NotNull(message = "请填写，或删除该列 · fill it in, or leave the column out") String>>
                    rows,

            @Nullable @Size(max = Edits.LONGEST_REASON, message = Edits.TOO_LONG)
            String reason) {}

    /**
     * Who edited a line last in this draft.
     *
     * @param cause number of the adjustment or of the request for admission that brought the change; absent if a keeper
     *     changed the line
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EditedView(
            String by, Instant at, String reason, @Nullable String cause) {
        static EditedView of(LineEdit edit) {
            return new EditedView(
                    edit.by(), edit.at(), edit.reason(), edit.cause().isEmpty() ? null : edit.cause());
        }
    }

    /** @param edited who edited the line last in this draft; absent if nobody did */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineView(
            int revision,
            String kind,
            String code,
            List<Map<String, String>> rows,
            @Nullable EditedView edited) {}

    /**
     * The result of an edit.
     *
     * @param edit the number of the draft's last edit
     * @param warnings what the edit makes unusual, for example an area in force that the draft doesn't have any more
     */
    record EditedLine(int revision, String kind, String code, long edit, List<Warning> warnings) {}

    @Allow(
            in = DISTRICT,
            to = {REGISTRY_KEEPER, REGISTRY_APPROVER, AUDITOR})
    @GetMapping
    ResponseEntity<LineView> one(
            @PathVariable int number,
            @PathVariable String kind,
            @PathVariable String code,
            @RequestParam(defaultValue = "zh") String words) {
        Line line = new Line(Kinds.known(kind), code);
        if (revisions.find(number).isEmpty()) {
            throw RefusalProblem.of(RevisionCode.UNKNOWN_REVISION.refusal(number));
        }
        // The number is read before the entry. If an edit comes between the two, the caller's edit is refused.
        String tag = Edits.tag(revisions.lastEdit(number));
        Entry entry = revisions.entry(number, line).orElseThrow(() -> unknown(number, line));
        EditedView edited = revisions.edits(line).stream()
                .filter(edit -> edit.revision() == number)
                .findFirst()
                .map(EditedView::of)
                .orElse(null);
        return ResponseEntity.ok()
                .eTag(tag)
                .body(new LineView(
                        number, line.kind().code(), code, editLines.rows(entry, Kinds.words(words)), edited));
    }

    private static Problem unknown(int number, Line line) {
        return RefusalProblem.of(RevisionCode.UNKNOWN_LINE.refusal(number, line.kind(), line.code()));
    }

    /** Adds the line to the draft, or changes it. */
    @Allow(in = DISTRICT, to = REGISTRY_KEEPER)
    @PutMapping
    ResponseEntity<EditedLine> put(
            Access access,
            CommandHeaders headers,
            @PathVariable int number,
            @PathVariable String kind,
            @PathVariable String code,
            @Valid @RequestBody LineBody body,
            CallerLanguage language) {
        Line line = new Line(Kinds.known(kind), code);
        Editing editing = Edits.of(access, headers, body.reason());
        return edited(number, line, editLines.put(number, line, body.rows(), editing), language);
    }

    /** Removes the line from the draft. */
    @Allow(in = DISTRICT, to = REGISTRY_KEEPER)
    @DeleteMapping
    ResponseEntity<EditedLine> remove(
            Access access,
            CommandHeaders headers,
            @PathVariable int number,
            @PathVariable String kind,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String reason,
            CallerLanguage language) {
        Line line = new Line(Kinds.known(kind), code);
        return edited(number, line, editLines.remove(number, line, Edits.of(access, headers, reason)), language);
    }

    private static ResponseEntity<EditedLine> edited(
            int number, Line line, Outcome<Edited> outcome, CallerLanguage language) {
        Edited edited = RefusalProblem.orThrow(outcome);
        return ResponseEntity.ok()
                .eTag(Edits.tag(edited.number()))
                .body(new EditedLine(
                        number,
                        line.kind().code(),
                        line.code(),
                        edited.number(),
                        Warning.of(edited.warnings(), language)));
    }
}
