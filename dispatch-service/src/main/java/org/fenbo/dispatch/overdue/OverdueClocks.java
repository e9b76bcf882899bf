package org.fenbo.dispatch.overdue;

import java.util.Collection;

/** The clocks that have passed and are neither met nor stopped. */
public interface OverdueClocks {
    /** Adds clocks that have passed. A clock that is already here is ignored. */
    void add(Collection<ClockOfCase> passed);

    /** Removes clocks that were met or stopped. A clock that is not here is ignored, because most clocks never pass. */
    void remove(Collection<ClockOfCase> ended);
}
