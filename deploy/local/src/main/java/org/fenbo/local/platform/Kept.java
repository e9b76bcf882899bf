package org.fenbo.local.platform;

import java.util.List;

/** A process that is started again when it ends. */
interface Kept {
    /** Of its files and messages: {@code postgresql}, {@code servers}, {@code dispatch}. */
    String name();

    /** Whether there is such a process now. */
    boolean lives();

    /** Whether it does its work; asked only after it was started again. */
    boolean works();

    /** What it listens on. */
    List<Integer> ports();

    /** Starts it and returns as soon as the process exists. */
    void spawn();
}
