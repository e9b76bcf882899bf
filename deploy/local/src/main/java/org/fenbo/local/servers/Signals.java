package org.fenbo.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Sends signals that Java itself can't send. */
final class Signals {
    private Signals() {}

    static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while sending a signal", e);
        }
    }
}
