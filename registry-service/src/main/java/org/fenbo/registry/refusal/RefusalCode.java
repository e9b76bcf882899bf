package org.fenbo.registry.refusal;

/** The refusals of the registry, each countable by its name. */
public enum RefusalCode {
    /** No revision has this number. */
    UNKNOWN_REVISION,
    /** Published revisions don't change (REG-3). */
    ALREADY_PUBLISHED,
    /** A time that ends before it begins. */
    NO_TIME_BETWEEN,
    /** What is under review doesn't change (REG-3). */
    UNDER_REVIEW,
    /** Only what was submitted is published or sent back (REG-3). */
    NOT_UNDER_REVIEW,
    /** The author of a draft doesn't approve it (REG-3). */
    AUTHOR_MAY_NOT_APPROVE,
    /** Other services need time to receive a revision before it is in force. */
    EFFECTIVE_TOO_SOON,
    /** Two revisions for one instant. */
    EFFECTIVE_TIME_TAKEN,
    /** Answers already given stay the same for ever (REG-3). */
    PAST_ALREADY_ANSWERED,
    /** Its entries contradict each other or name what isn't there (REG-5). */
    REVISION_NOT_SOUND,
    /** A file has rows that can't be taken; none was (REG-6). */
    FILE_NOT_TAKEN,
    /** No adjustment has this number. */
    UNKNOWN_ADJUSTMENT,
    /** What comes from cases names at least one of them (REG-8). */
    EVIDENCE_MISSING,
    /** It stands at a stage that doesn't allow this. */
    WRONG_STAGE,
    /** No request for admission has this number. */
    UNKNOWN_ADMISSION,
    /** No list to hold it against. */
    NO_REVISION_IN_FORCE,
    /** The revision in force has no such category. */
    UNKNOWN_CATEGORY,
    /** The revision in force has no such area. */
    UNKNOWN_AREA,
    /** The revision in force has no such unit that passes down. */
    UNKNOWN_GIVER,
    /** The revision in force has no such unit that receives. */
    UNKNOWN_RECEIVER,
    /** A unit passes nothing down to itself (REG-9). */
    GIVER_IS_RECEIVER,
    /** The receiver is not of the threshold's tier (REG-9). */
    RECEIVER_NOT_OF_TIER,
    /** The giver is of no tier above the threshold's (REG-9). */
    GIVER_NOT_ABOVE,
    /** Its last day is before its first. */
    PERIOD_ENDS_BEFORE_IT_BEGINS,
    /** A liaison acts for their own unit only. */
    NOT_YOUR_UNIT,
    /** Who asked for it doesn't decide it (REG-9). */
    REQUESTER_MAY_NOT_DECIDE,
    /** Who is of the unit that passes it down doesn't decide it (REG-9). */
    GIVER_MAY_NOT_DECIDE
}
