package org.fenbo.rehearsal.fault;

/**
 * Something that breaks and is put right again.
 *
 * @param name what breaks
 * @param strike breaks it and starts it again; returns at once or when it is back
 */
public record Fault(String name, Runnable strike) {}
