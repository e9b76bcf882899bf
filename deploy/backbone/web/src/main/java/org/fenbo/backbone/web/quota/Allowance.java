package org.fenbo.backbone.web.quota;

import java.time.Duration;

/** Whether a caller's quota allows one more call. */
public sealed interface Allowance {

    /**
     * The call is allowed.
     *
     * @param left how many more calls are allowed now
     */
    record Granted(long left) implements Allowance {}

    /**
     * The call is over the quota.
     *
     * @param until how long until the next call is allowed
     */
    record Refused(Duration until) implements Allowance {}

    /** Calls can't be counted now. The call is allowed, because a refused call may be lost permanently. */
    record Uncounted() implements Allowance {}
}
