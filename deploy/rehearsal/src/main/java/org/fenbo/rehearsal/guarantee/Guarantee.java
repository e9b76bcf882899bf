package org.fenbo.rehearsal.guarantee;

import java.util.List;
import org.fenbo.rehearsal.platform.Seen;

/** A promise the platform keeps whatever restarts, repeats or arrives late. It hears all events, repeats too. */
public interface Guarantee {

    /** What is promised, in a sentence. */
    String promise();

    /** A report was acknowledged to its client. */
    default void acknowledged(String report, String caseNumber) {}

    /** An event passed a topic. */
    default void seen(Seen event) {}

    /** Breaches, each with enough to look it up; empty if the promise holds. */
    List<String> breaches();
}
