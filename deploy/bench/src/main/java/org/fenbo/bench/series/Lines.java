package org.fenbo.bench.series;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.fenbo.bench.judge.Line;
import org.fenbo.bench.judge.Verdict;

/** The lines that were printed, and their verdict together. */
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

    /** Nothing more is printed: failures of a measure whose platform was stopped are no findings. */
    synchronized void close() {
        closed = true;
    }

    synchronized int exitCode() {
        return Verdict.exitCode(verdicts);
    }
}
