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
    WRONG_STAGE
}
