package org.fenbo.registry.difference.http;

import static org.fenbo.backbone.kernel.Role.AUDITOR;
import static org.fenbo.backbone.kernel.Role.REGISTRY_APPROVER;
import static org.fenbo.backbone.kernel.Role.REGISTRY_KEEPER;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.registry.difference.LineHistory;
import org.fenbo.registry.refusal.RevisionCode;
import org.fenbo.registry.revision.EntryFormat;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.revision.LineChange;
import org.fenbo.registry.revision.LineEdit;
import org.fenbo.registry.revision.Revision;
import org.fenbo.registry.revision.Revisions;
import org.fenbo.registry.revision.Revisions.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows the history of a line through all revisions. */
@Allow(
        in = DISTRICT,
        to = {REGISTRY_KEEPER, REGISTRY_APPROVER, AUDITOR})
@RestController
class HistoryController {

    private final Revisions revisions;
    private final EntryFormat format;

    HistoryController(Revisions revisions, EntryFormat format) {
        this.revisions = revisions;
        this.format = format;
    }

    /**
     * The history of a line.
     *
     * @param revisions the published revisions in which the line differs from the revision before, the latest first
     * @param others the edits in revisions that aren't published, the latest first
     */
    record HistoryView(String kind, String code, List<StepView> revisions, List<EditView> others) {}

    /** A published revision in which the line differs from the revision before; who, when, what and why. */
    record StepView(
            int revision,
            String title,
            Instant effectiveAt,
            String author,
            String approver,
            Instant publishedAt,
            DifferenceView.ChangeView what,
            List<EditView> edits) {}

    /**
     * An edit of the line.
     *
     * @param why the editor's reason, or the title of the draft if the editor gave no reason
     * @param cause number of the adjustment or of the request for admission that brought the change; absent if a keeper
     *     changed the line
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EditView(
            int revision,
            LineChange.How change,
            String who,
            Instant when,
            String why,
            @Nullable String cause) {}

    @GetMapping("/registry/v1/entries/{kind}/{code}/history")
    HistoryView history(@PathVariable String kind, @PathVariable String code) {
        EntryKind known = EntryKind.withCode(kind)
                .orElseThrow(() -> RefusalProblem.of(RevisionCode.UNKNOWN_KIND.refusal(kind, kinds())));
        LineHistory history = LineHistory.of(new Line(known, code), revisions);
        Map<Integer, String> titles =
                revisions.all().stream().collect(Collectors.toMap(Revision::number, Revision::title));
        return new HistoryView(
                known.code(),
                code,
                history.steps().reversed().stream()
                        .map(step -> step(step, titles))
                        .toList(),
                history.others().stream().map(edit -> edit(edit, titles)).toList());
    }

    private static String kinds() {
        return Arrays.stream(EntryKind.values()).map(EntryKind::code).collect(Collectors.joining(", "));
    }

    private StepView step(LineHistory.Step step, Map<Integer, String> titles) {
        return new StepView(
                step.revision().number(),
                step.revision().title(),
                step.revision().effectiveAt(),
                step.revision().author(),
                step.revision().approval().approver(),
                step.revision().approval().at(),
                DifferenceView.ChangeView.of(step.change(), format),
                step.edits().stream().map(edit -> edit(edit, titles)).toList());
    }

    private static EditView edit(LineEdit edit, Map<Integer, String> titles) {
        return new EditView(
                edit.revision(),
                edit.how(),
                edit.by(),
                edit.at(),
                edit.reason().isEmpty() ? titles.getOrDefault(edit.revision(), "") : edit.reason(),
                edit.cause().isEmpty() ? null : edit.cause());
    }
}
