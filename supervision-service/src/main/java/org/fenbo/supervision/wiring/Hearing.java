package org.fenbo.supervision.wiring;

/** Whether the clocks' reader has heard everything that had happened before this start. */
@FunctionalInterface
interface Hearing {
    /** Once true, always true. */
    boolean isUpToDate();
}
