package org.fenbo.rehearsal.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Keeps what is observed, from whatever thread. */
public final class Observations {
    private final List<Observation> all = new ArrayList<>();

    public synchronized void note(Observation one) {
        all.add(one);
    }

    /** Passes on all of it, in the order in which it was noted. */
    public void read(Consumer<Observation> reader) {
        copy().forEach(reader);
    }

    private synchronized List<Observation> copy() {
        return List.copyOf(all);
    }
}
