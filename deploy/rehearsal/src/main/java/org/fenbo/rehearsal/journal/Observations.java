package org.fenbo.rehearsal.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Collects the observations; any thread may add to them. */
public final class Observations {
    private final List<Observation> all = new ArrayList<>();

    public synchronized void note(Observation one) {
        all.add(one);
    }

    /** Passes all observations to the reader, in the order in which they were added. */
    public void read(Consumer<Observation> reader) {
        copy().forEach(reader);
    }

    private synchronized List<Observation> copy() {
        return List.copyOf(all);
    }
}
