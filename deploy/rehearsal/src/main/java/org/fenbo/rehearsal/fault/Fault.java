package org.fenbo.rehearsal.fault;

/**
 * A disturbance, and how it ends.
 *
 * @param name what breaks
 * @param strike breaks it and repairs it; returns when it works again
 */
public record Fault(String name, Runnable strike) {}
