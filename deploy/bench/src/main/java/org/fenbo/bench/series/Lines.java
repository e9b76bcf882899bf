package org.fenbo.bench.series;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.fenbo.bench.judge.Line;
import org.fenbo.bench.judge.Verdict;

/** Prints the lines, and derives the exit code from their verdicts. */
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

    /** Prints nothing more. A benchmark whose platform was stopped fails, and this failure must not be printed. */
    synchronized void close() {
        closed = true;
    }

    synchronized int exitCode() {
        return Verdict.exitCode(verdicts);
    }
}
