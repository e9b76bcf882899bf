package org.fenbo.registry.revision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.fenbo.backbone.kernel.Outcome;

/** All revisions. Each method runs in one transaction, which commits all changes of the method or no change. */
public interface Revisions {

    /**
     * Opens a new draft.
     *
     * @param basedOn number of the revision whose entries are copied; empty for an empty draft
     */
    Outcome<Draft> open(String title, String author, Instant at, OptionalInt basedOn);

    /** The revision with this number; empty if no revision has this number. */
    Optional<Revision> find(int number);

    /** Every revision, the newest first. */
    List<Revision> all();

    /** The published revisions. */
    Timeline timeline();

    /** The entries of a revision; empty if there is no such revision. */
    Entries entries(int number);

    /** How many entries a revision has, by kind. */
    Map<EntryKind, Integer> counts(int number);

    /**
     * Replaces the draft's entries of the kinds that the change names. Entries of all other kinds don't change.
     *
     * @param editing who replaces the entries; refused if this would overwrite an edit that this officer has not read
     * @param change reads the draft's entries and returns the new entries by kind
     */
    <R> Outcome<R> rewrite(int number, Editing editing, Function<Entries, Outcome<Rewrite<R>>> change);

    /**
     * The new entries by kind, and a result for the caller.
     *
     * @param result a result of the change, which {@link Revisions#rewrite} returns to the caller
     */
    record Rewrite<R>(Map<EntryKind, List<Entry>> entries, R result) {}

    /**
     * Adds, changes or removes a single line of a draft, and returns the number of the draft's last edit.
     *
     * @param editing who edits the line; refused if this would overwrite an edit that this officer has not read
     * @param change reads the entry, which is empty if the draft has no such line, and returns the new entry, which is
     *     empty to remove the line
     */
    Outcome<Long> editLine(
            int number, Line line, Editing editing, Function<Optional<Entry>, Outcome<Optional<Entry>>> change);

    /** The place of a line: the kind and the code of its entry. */
    record Line(EntryKind kind, String code) {}

    /** One entry of a revision; empty if the revision has no such line. */
    Optional<Entry> entry(int number, Line line);

    /** The number of the last edit of a draft; 0 if nobody has edited a line. */
    long lastEdit(int number);

    /** All edits of a line in all drafts, the latest first. */
    List<LineEdit> edits(Line line);

    /** The entry of this line in each published revision that has this line, by the number of the revision. */
    Map<Integer, Entry> published(Line line);

    /** The entry of each of these codes in the last published revision that has it and that began before an instant. */
    List<Entry> last(EntryKind kind, Set<String> codes, Instant before);

    /** The entry of each code in the last published revision that has it and that has come into force by now. */
    List<Entry> last(EntryKind kind, Instant now);

    /** Submits a draft to the approver. */
    Outcome<UnderReview> submit(int number, String submitter, Instant at);

    /** Sends back a revision under review, so that it becomes a draft again. */
    Outcome<Draft> sendBack(int number, String reason);

    /**
     * Publishes a revision under review: stores its new state and appends its events. If {@code signing} refuses,
     * nothing changes.
     */
    Outcome<Published> publish(int number, Signing signing);

    /** Decides whether a revision may be published. */
    @FunctionalInterface
    interface Signing {
        /**
         * The published revision, or a refusal.
         *
         * @param timeline the revisions that were published earlier
         * @param entries the entries of the revision
         * @param editors codes of the officers who edited lines of the draft by their own decision
         */
        Outcome<Published> decide(UnderReview revision, Timeline timeline, Entries entries, Set<String> editors);
    }

    /**
     * Cancels a publication: stores who cancelled the publication and why, and appends the event. If {@code decision}
     * refuses, nothing changes.
     */
    Outcome<Cancelled> cancel(int number, Function<Published, Outcome<Cancelled>> decision);
}
