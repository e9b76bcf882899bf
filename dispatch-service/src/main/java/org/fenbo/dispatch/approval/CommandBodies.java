package org.fenbo.dispatch.approval;

/** Writes the bodies of commands that wait for an approval, and reads a body when its command is approved. */
public interface CommandBodies {
    /** The body in JSON. */
    String write(Object body);

    /** The body that {@link #write} has written. */
    <B> B read(String json, Class<B> type);
}
