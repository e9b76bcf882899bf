package org.fenbo.registry.adjustment;

import java.util.Optional;
import java.util.function.Supplier;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.adjustment.Adjustments.Current;
import org.fenbo.registry.files.EditLines;
import org.fenbo.registry.refusal.AdjustmentCode;
import org.fenbo.registry.refusal.RevisionCode;
import org.fenbo.registry.revision.Cancelled;
import org.fenbo.registry.revision.Draft;
import org.fenbo.registry.revision.Editing;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.revision.Published;
import org.fenbo.registry.revision.Revision;
import org.fenbo.registry.revision.Revisions;
import org.fenbo.registry.revision.UnderReview;

/** Writes the changed line of an adjustment into a draft (REG-8). */
public final class AdjustedDrafts {
    private final Revisions revisions;
    private final EditLines lines;

    public AdjustedDrafts(Revisions revisions, EditLines lines) {
        this.revisions = revisions;
        this.lines = lines;
    }

    /**
     * Checks that a draft can take in a changed line, and returns the number of the draft's last edit. Refused if the
     * draft can't be changed, if a cell of the line has a fault, or if the change isn't one of this level.
     */
    Outcome<Long> check(int draft, Level level, ChangedLine changed) {
        return open(draft)
                .then(open -> after(changed))
                .then(after -> fits(level, changed, revisions.entry(draft, changed.line()), after))
                .map(fits -> revisions.lastEdit(draft));
    }

    /** Whether the line was edited in the draft after the consent, so that the consent is about an earlier line. */
    boolean isOutdated(Consent consent) {
        return revisions.edits(consent.line().line()).stream()
                .anyMatch(edit -> edit.revision() == consent.revision() && edit.number() > consent.edit());
    }

    /**
     * Enters the line into the draft and settles the adjustment, both in one transaction. Refused if a keeper has
     * edited the line after the first consent.
     *
     * @param settle settles the adjustment; if this is refused, the line isn't entered
     */
    Outcome<Current> enter(
            AdjustmentNumber number, Level level, Consent first, Actor actor, Supplier<Outcome<Current>> settle) {
        Editing editing = Editing.by(actor.id())
                .because(first.reason())
                .after(first.edit())
                .decidedIn(number.value());
        Settled settled = new Settled();
        return after(first.line())
                .then(after -> revisions.editLine(
                        first.revision(),
                        first.line().line(),
                        editing,
                        before -> fits(level, first.line(), before, after)
                                .then(fits -> settle.get())
                                .map(current -> {
                                    settled.adjustment = Optional.of(current);
                                    return after;
                                })))
                .map(edit -> settled.adjustment.orElseThrow());
    }

    private static final class Settled {
        private Optional<Current> adjustment = Optional.empty();
    }

    private Outcome<Optional<Entry>> after(ChangedLine changed) {
        return changed.removes()
                ? Outcome.done(Optional.empty())
                : lines.read(changed.line(), changed.rows()).map(Optional::of);
    }

    private static Outcome<Boolean> fits(
            Level level, ChangedLine changed, Optional<Entry> before, Optional<Entry> after) {
        return level.isChangedBy(before, after)
                ? Outcome.done(true)
                : AdjustmentCode.LINE_NOT_OF_LEVEL.refused(level, changed.kind().code(), changed.code());
    }

    private Outcome<Draft> open(int number) {
        return Outcome.of(revisions.find(number), RevisionCode.UNKNOWN_REVISION.refusal(number))
                .then(AdjustedDrafts::open);
    }

    private static Outcome<Draft> open(Revision revision) {
        return switch (revision) {
            case Draft draft -> Outcome.done(draft);
            case UnderReview review -> Outcome.refused(review.doesNotChange());
            case Published published -> Outcome.refused(published.doesNotChange());
            case Cancelled cancelled -> Outcome.refused(cancelled.doesNotChange());
        };
    }
}
