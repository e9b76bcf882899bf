package org.fenbo.dispatch.suggestion;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The facts that all cases of one set of similar cases share. The model has one tally for each set. */
record SharedTraits(String kind, List<String> facts) {

    static final SharedTraits ALL = new SharedTraits(Level.ALL.name(), List.of());

    /** All sets that a case belongs to: one for each level, one for its community, one for its channel. */
    static List<SharedTraits> allOf(Similarity likeness) {
        var levels = Stream.of(Level.values()).flatMap(level -> level.commonTo(likeness).stream());
        return Stream.concat(
                        levels,
                        Stream.of(community(likeness), channel(likeness)).flatMap(Optional::stream))
                .toList();
    }

    static Optional<SharedTraits> community(Similarity likeness) {
        return known("COMMUNITY", likeness.community());
    }

    static Optional<SharedTraits> channel(Similarity likeness) {
        return known("CHANNEL", likeness.channel());
    }

    private static Optional<SharedTraits> known(String kind, String fact) {
        return fact.isEmpty() ? Optional.empty() : Optional.of(new SharedTraits(kind, List.of(fact)));
    }
}
