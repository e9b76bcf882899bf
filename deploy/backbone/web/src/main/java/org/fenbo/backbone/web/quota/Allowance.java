package org.fenbo.backbone.web.quota;

import java.time.Duration;

/** What a caller's quota says to one more call. */
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

    /** Nobody can keep count now, so nobody is kept out: a call that is turned away may be lost for good. */
    record Uncounted() implements Allowance {}
}
