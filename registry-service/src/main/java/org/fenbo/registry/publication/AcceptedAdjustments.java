package org.fenbo.registry.publication;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.adjustment.Adjustments;
import org.fenbo.registry.adjustment.ChangedLine;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.revision.Revisions.Line;

/**
 * An adjustment covers the change of a duty if it wrote the line of this duty into the draft of the revision, and if the
 * line still has the title, the kind and the list that both offices decided.
 *
 * @param lines reads a line from the cells of its rows
 */
public record AcceptedAdjustments(
        Adjustments adjustments, BiFunction<Line, List<Map<String, String>>, Outcome<Entry>> lines)
        implements AcceptedChanges {

    @Override
    public boolean cover(int revision, Duty before, Duty after) {
        Line line = new Line(EntryKind.DUTY, after.code());
        return adjustments.changedIn(revision).stream()
                .filter(changed -> changed.line().equals(line) && !changed.removes())
                .anyMatch(changed -> decided(changed, after));
    }

    private boolean decided(ChangedLine changed, Duty after) {
        return lines.apply(changed.line(), changed.rows()) instanceof Outcome.Done<Entry>(var entry)
                && entry.content() instanceof Duty duty
                && duty.title().equals(after.title())
                && duty.kind() == after.kind()
                && Objects.equals(duty.terms().list(), after.terms().list());
    }
}
