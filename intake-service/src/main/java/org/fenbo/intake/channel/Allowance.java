package org.fenbo.intake.channel;

import java.time.Duration;

/** What a client's quota says to one more report. */
public sealed interface Allowance {

    /**
     * It may come.
     *
     * @param left how many more may come at once
     */
    record Granted(long left) implements Allowance {}

    /**
     * It is too many.
     *
     * @param until how long until the next one may come
     */
    record Refused(Duration until) implements Allowance {}

    /** Nobody can keep count now, so nobody is kept out: a report that is not taken may be lost for good. */
    record Uncounted() implements Allowance {}
}
