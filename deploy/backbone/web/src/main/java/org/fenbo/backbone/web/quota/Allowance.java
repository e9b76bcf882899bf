package org.fenbo.backbone.web.quota;

import java.time.Duration;

/** The answer of a caller's quota to one more call. */
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

    /** Calls can't be counted now, so none is refused: a refused call may be lost permanently. */
    record Uncounted() implements Allowance {}
}
