package org.fenbo.dispatch.suggestion;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a set of like cases has in common; its cases are tallied together. */
record Common(String kind, List<String> facts) {

    static final Common ALL = new Common(Level.ALL.name(), List.of());

    /** All that the case has in common with others: one for each level of likeness, its community, its channel. */
    static List<Common> allOf(Likeness likeness) {
        var levels = Stream.of(Level.values()).flatMap(level -> level.commonTo(likeness).stream());
        return Stream.concat(
                        levels,
                        Stream.of(community(likeness), channel(likeness)).flatMap(Optional::stream))
                .toList();
    }

    static Optional<Common> community(Likeness likeness) {
        return known("COMMUNITY", likeness.community());
    }

    static Optional<Common> channel(Likeness likeness) {
        return known("CHANNEL", likeness.channel());
    }

    private static Optional<Common> known(String kind, String fact) {
        return fact.isEmpty() ? Optional.empty() : Optional.of(new Common(kind, List.of(fact)));
    }
}
