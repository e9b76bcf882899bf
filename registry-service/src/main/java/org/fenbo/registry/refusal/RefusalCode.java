package org.fenbo.registry.refusal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The refusals of the registry, each countable by its name. */
public enum RefusalCode {
    /** No revision has this number. */
    UNKNOWN_REVISION(Kind.NOT_THERE),
    /** Published revisions don't change (REG-3). */
    ALREADY_PUBLISHED(Kind.STATE),
    /** A time that ends before it begins. */
    NO_TIME_BETWEEN(Kind.RULE),
    /** What is under review doesn't change (REG-3). */
    UNDER_REVIEW(Kind.STATE),
    /** Only what was submitted is published or sent back (REG-3). */
    NOT_UNDER_REVIEW(Kind.STATE),
    /** The author of a draft doesn't approve it (REG-3). */
    AUTHOR_MAY_NOT_APPROVE(Kind.RULE),
    /** Other services need time to receive a revision before it is in force. */
    EFFECTIVE_TOO_SOON(Kind.RULE),
    /** Two revisions for one instant. */
    EFFECTIVE_TIME_TAKEN(Kind.RULE),
    /** Answers already given stay the same for ever (REG-3). */
    PAST_ALREADY_ANSWERED(Kind.RULE),
    /** Its entries contradict each other or name what isn't there (REG-5). */
    REVISION_NOT_SOUND(Kind.RULE),
    /** A file has rows that can't be taken; none was (REG-6). */
    FILE_NOT_TAKEN(Kind.RULE),
    /** No adjustment has this number. */
    UNKNOWN_ADJUSTMENT(Kind.NOT_THERE),
    /** What comes from cases names at least one of them (REG-8). */
    EVIDENCE_MISSING(Kind.RULE),
    /** It stands at a stage that doesn't allow this. */
    WRONG_STAGE(Kind.STATE),
    /** No request for admission has this number. */
    UNKNOWN_ADMISSION(Kind.NOT_THERE),
    /** No list to hold it against. */
    NO_REVISION_IN_FORCE(Kind.NOT_THERE),
    /** The revision in force has no such category. */
    UNKNOWN_CATEGORY(Kind.RULE, "category"),
    /** The revision in force has no such area. */
    UNKNOWN_AREA(Kind.RULE, "area"),
    /** The revision in force has no such unit that passes down. */
    UNKNOWN_GIVER(Kind.RULE, "from"),
    /** The revision in force has no such unit that receives. */
    UNKNOWN_RECEIVER(Kind.RULE, "to"),
    /** A unit passes nothing down to itself (REG-9). */
    GIVER_IS_RECEIVER(Kind.RULE, "to"),
    /** The receiver is not of the threshold's tier (REG-9). */
    RECEIVER_NOT_OF_TIER(Kind.RULE, "to"),
    /** The giver is of no tier above the threshold's (REG-9). */
    GIVER_NOT_ABOVE(Kind.RULE, "from"),
    /** Its last day is before its first. */
    PERIOD_ENDS_BEFORE_IT_BEGINS(Kind.RULE, "period.until"),
    /** A liaison acts for their own unit only. */
    NOT_YOUR_UNIT(Kind.SCOPE, "from"),
    /** Who asked for it doesn't decide it (REG-9). */
    REQUESTER_MAY_NOT_DECIDE(Kind.RULE),
    /** Who is of the unit that passes it down doesn't decide it (REG-9). */
    GIVER_MAY_NOT_DECIDE(Kind.RULE),
    /** The revision has no basic grid of this code (ORG-5). */
    UNKNOWN_GRID(Kind.RULE),
    /** Only collectors answer for grids (ORG-5). */
    NOT_A_COLLECTOR(Kind.RULE),
    /** One grid, one person (ORG-5). */
    GRID_IS_ASSIGNED(Kind.STATE),
    /** No assignment of a grid has this number. */
    UNKNOWN_ASSIGNMENT(Kind.NOT_THERE),
    /** An assignment ends at an instant in which it holds. */
    NOT_WITHIN_ASSIGNMENT(Kind.STATE),
    /** What doesn't end after its beginning is no stretch of time. */
    ENDS_TOO_EARLY(Kind.RULE),
    /** A grid doesn't stand in for itself, and none does twice (ORG-5). */
    LINKS_NOT_DISTINCT(Kind.RULE),
    /** The revision has no community of this code (ORG-8). */
    UNKNOWN_COMMUNITY(Kind.RULE),
    /** Whoever acts for a community serves it (ORG-8). */
    NOT_YOUR_COMMUNITY(Kind.SCOPE),
    /** With one community at a time (ORG-8). */
    ALREADY_ENROLLED(Kind.STATE),
    /** Not with this community on this day (ORG-8). */
    NOT_ENROLLED(Kind.RULE),
    /** Nobody ever enrolled with this code. */
    UNKNOWN_ENROLMENT(Kind.NOT_THERE),
    /** No call has this number. */
    UNKNOWN_CALL(Kind.NOT_THERE),
    /** A call reaches one member at least, and not too many. */
    NOBODY_TO_CALL(Kind.RULE),
    /** Only who is called answers and serves (ORG-8). */
    NOT_CALLED(Kind.RULE),
    /** Service is recorded once, and when it is over (ORG-8). */
    SERVICE_NOT_SOUND(Kind.RULE);

    private final Kind kind;
    private final @Nullable String field;

    RefusalCode(Kind kind) {
        this(kind, null);
    }

    RefusalCode(Kind kind, @Nullable String field) {
        this.kind = kind;
        this.field = field;
    }

    /** What speaks against it. */
    public Kind kind() {
        return kind;
    }

    /** The field of the command that is at fault, where it is always the same one. */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    /** What may speak against a command. */
    public enum Kind {
        /** What it is about isn't there. */
        NOT_THERE,
        /** What it is about stands otherwise. */
        STATE,
        /** It is outside of what the caller answers for. */
        SCOPE,
        /** A rule forbids it. */
        RULE
    }
}
