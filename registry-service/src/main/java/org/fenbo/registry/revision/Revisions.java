package org.fenbo.registry.revision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.fenbo.backbone.kernel.Outcome;

/** All revisions. Each method is one transaction: it does everything or nothing. */
public interface Revisions {

    /**
     * Opens a new draft.
     *
     * @param basedOn the revision whose entries it starts with; empty for none
     */
    Outcome<Draft> open(String title, String author, Instant at, OptionalInt basedOn);

    /** The revision with this number. */
    Optional<Revision> find(int number);

    /** Every revision, the newest first. */
    List<Revision> all();

    /** The published ones. */
    Timeline timeline();

    /** The entries of a revision; empty when there is no such revision. */
    Entries entries(int number);

    /** How many entries a revision has, by kind. */
    Map<EntryKind, Integer> counts(int number);

    /**
     * Replaces the draft's entries of the kinds that the change names; the others stay.
     *
     * @param change given the draft's entries, gives the new entries per kind
     */
    <R> Outcome<R> rewrite(int number, Function<Entries, Outcome<Rewrite<R>>> change);

    /**
     * The new entries per kind, and what to report about them.
     *
     * @param result what the caller wants to know of it
     */
    record Rewrite<R>(Map<EntryKind, List<Entry>> entries, R result) {}

    /** Hands a draft to the approver. */
    Outcome<UnderReview> submit(int number, String submitter, Instant at);

    /** Gives what is under review back to be written on. */
    Outcome<Draft> sendBack(int number, String reason);

    /** Signs what is under review: stores its new state and appends its events, or leaves all as it was. */
    Outcome<Published> publish(int number, Signing signing);

    /** Decides on it in view of what was published before and of what it consists of. */
    @FunctionalInterface
    interface Signing {
        Outcome<Published> decide(UnderReview revision, Timeline timeline, Entries entries);
    }
}
