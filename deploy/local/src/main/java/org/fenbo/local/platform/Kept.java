package org.fenbo.local.platform;

import java.util.List;

/** A process that is started again when it ends. */
interface Kept {
    /**
     * The name of the process in files and messages, for example {@code postgresql}, {@code servers} or
     * {@code dispatch}.
     */
    String name();

    /** Whether the process runs now. */
    boolean lives();

    /**
     * Whether the process does its work. The keeper calls this only while a {@link Trouble} of the process is noted.
     */
    boolean works();

    /** The ports on which the process listens. */
    List<Integer> ports();

    /** Starts the process and returns as soon as it exists. */
    void spawn();
}
