package org.fenbo.rehearsal.fault;

/**
 * Something that breaks and is put right again.
 *
 * @param name what breaks
 * @param strike breaks it and puts it right; returns when it is whole again
 */
public record Fault(String name, Runnable strike) {}
