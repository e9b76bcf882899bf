package org.fenbo.dispatch.casefile;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All case files. A change is one transaction: read, decide, append the events, or nothing. */
public interface CaseFiles {

    /** What to do about a file; {@code null} stands for a case that isn't open yet. */
    @FunctionalInterface
    interface Opening {
        Verdict on(@Nullable CaseFile file);
    }

    /** What to do about a file that exists. */
    @FunctionalInterface
    interface Decision {
        Verdict on(CaseFile file);
    }

    /** A file as of a sequence of its stream. */
    record Current(CaseFile file, long sequence) {}

    /** A signed opening. */
    record Signed(Signature signature, Opening opening) {}

    /** What came of a command. */
    sealed interface Outcome {
        record Changed(Current current) implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}

        /** Somebody changed it after the caller had looked. */
        record Stale(long sequence) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    /**
     * One file's change.
     *
     * @param expected the sequence the caller has seen; absent if any will do
     */
    Outcome change(CaseNumber number, @Nullable Long expected, Signature signature, Decision decision);

    /** The plural, for what comes in batches; refusals leave their file as it is. */
    void changeAll(Map<CaseNumber, Signed> openings);

    Optional<Current> find(CaseNumber number);
}
