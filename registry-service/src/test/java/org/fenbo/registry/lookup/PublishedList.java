package org.fenbo.registry.lookup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.Outcomes;
import org.fenbo.registry.coded.Coded;
import org.fenbo.registry.revision.Approval;
import org.fenbo.registry.revision.Editing;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.revision.InMemoryRevisions;
import org.fenbo.registry.revision.Revisions;

/** A list in memory that came into force a day before the present of a test. */
public final class PublishedList {
    private PublishedList() {}

    /** The look-up of a list with these entries. */
    public static Lookup inForce(Instant now, Coded... contents) {
        return lookup(revisions(now, contents), now);
    }

    /** A look-up without any list. */
    public static Lookup none(Instant now) {
        return lookup(new InMemoryRevisions(), now);
    }

    /** The look-up of these revisions. */
    public static Lookup lookup(Revisions revisions, Instant now) {
        Lookup lookup = new Lookup(revisions, () -> now);
        lookup.refresh();
        return lookup;
    }

    /** Revisions of which the first is in force and has these entries. */
    public static InMemoryRevisions revisions(Instant now, Coded... contents) {
        InMemoryRevisions revisions = new InMemoryRevisions();
        publish(revisions, now.minus(Duration.ofDays(2)), now.minus(Duration.ofDays(1)), contents);
        return revisions;
    }

    /** Publishes one more revision with these entries. */
    public static void publish(Revisions revisions, Instant approved, Instant effectiveAt, Coded... contents) {
        Map<EntryKind, List<Entry>> entries =
                Stream.of(contents).map(Entry::of).collect(Collectors.groupingBy(Entry::kind));
        int number = Outcomes.done(revisions.open("版", "O-KEEP", approved, OptionalInt.empty()))
                .number();
        Outcomes.done(revisions.rewrite(
                number, Editing.by("O-KEEP"), before -> Outcome.done(new Revisions.Rewrite<>(entries, true))));
        Outcomes.done(revisions.submit(number, "O-KEEP", approved));
        Approval approval = new Approval("O-APPR", approved, effectiveAt, false);
        Outcomes.done(revisions.publish(
                number, (review, timeline, all, editors) -> review.approve(approval, timeline, all, editors)));
    }
}
