package org.fenbo.bench.series;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.fenbo.bench.judge.Line;
import org.fenbo.bench.judge.Verdict;

/** Prints the lines, and derives the exit code from the lines' verdicts. */
final class Lines {
    private final PrintWriter out;
    private final List<Verdict> verdicts = new ArrayList<>();
    private boolean closed;

    Lines(PrintWriter out) {
        this.out = out;
    }

    synchronized void print(Line line) {
        if (!closed) {
            verdicts.add(line.verdict());
            out.println(line.json());
            out.flush();
        }
    }

    /**
     * From now on, prints no line. A benchmark fails if its platform was stopped, and such a failure must not be
     * printed.
     */
    synchronized void close() {
        closed = true;
    }

    synchronized int exitCode() {
        return Verdict.exitCode(verdicts);
    }
}
