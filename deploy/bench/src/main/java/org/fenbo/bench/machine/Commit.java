package org.fenbo.bench.machine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;

/** Names the commit whose code is measured. */
public final class Commit {
    private static final int LETTERS = 12;

    private Commit() {}

    /**
     * The commit of a checkout. It ends with {@code -dirty} if files were changed after the commit, and is
     * {@code unknown} if git gives no answer.
     */
    public static String of(Path home) {
        try {
            Process git = new ProcessBuilder(
                            "git", "-C", home.toString(), "describe", "--always", "--dirty", "--abbrev=" + LETTERS)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(git.getInputStream().readAllBytes(), UTF_8).strip();
            return git.waitFor() == 0 ? said : "unknown";
        } catch (IOException e) {
            return "unknown";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }
}
