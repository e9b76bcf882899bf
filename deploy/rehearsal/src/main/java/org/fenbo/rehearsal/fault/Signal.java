package org.fenbo.rehearsal.fault;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals that Java has no word for. */
enum Signal {
    STOP,
    CONT;

    void to(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + name(), Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
