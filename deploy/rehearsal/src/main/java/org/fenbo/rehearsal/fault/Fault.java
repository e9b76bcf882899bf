package org.fenbo.rehearsal.fault;

/**
 * A disturbance of the platform, with its repair.
 *
 * @param name what breaks
 * @param strike causes the disturbance and repairs it; returns when the repaired part works again
 */
public record Fault(String name, Runnable strike) {}
