package org.fenbo.rehearsal.guarantee;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A planted change, the guarantees that must fail because of it, and the subject that they must name. */
record Planted(String what, Set<String> fails, String names, Consumer<Recorded> change) {
    static Planted of(String what, String fails, String names, Consumer<Recorded> change) {
        return new Planted(what, new TreeSet<>(Set.of(fails.split(" "))), names, change);
    }

    @Override
    public String toString() {
        return fails + " " + what;
    }
}
