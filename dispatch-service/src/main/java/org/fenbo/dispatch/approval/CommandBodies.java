package org.fenbo.dispatch.approval;

/** Writes the bodies of commands that wait, and reads them when they are approved. */
public interface CommandBodies {
    /** In JSON. */
    String write(Object body);

    /** What {@link #write} wrote. */
    <B> B read(String json, Class<B> type);
}
