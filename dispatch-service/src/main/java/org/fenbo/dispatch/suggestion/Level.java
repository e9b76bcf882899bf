package org.fenbo.dispatch.suggestion;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Levels of similarity of cases, from the widest to the narrowest (CASE-3). Each level counts its own cases. The fewer
 * its own cases are, the more weight the result of the wider levels has.
 */
public enum Level {
    /** All cases; used only if no other wide level has cases. */
    ALL(4),
    /** Cases of the same type. */
    TYPE(4),
    /** Cases of the same main type in the same street. */
    MAIN_TYPE_AND_STREET(4),
    /** Cases of the same category, in any place. */
    CATEGORY(2),
    /** Cases of the same category in the same street. */
    CATEGORY_AND_STREET(8),
    /** Cases of the same category in the same community. */
    CATEGORY_AND_COMMUNITY(8),
    /** Cases of the same category in the same community on the same channel. */
    CATEGORY_COMMUNITY_AND_CHANNEL(8);

    private final double caution;

    Level(double caution) {
        this.caution = caution;
    }

    /** If a level has this number of own cases, the level has as much weight as all wider levels together. */
    double caution() {
        return caution;
    }

    /** The narrowest level at which two cases share their traits. */
    public static Level shared(Similarity one, Similarity other) {
        return Arrays.stream(values())
                .filter(level -> level.commonTo(one)
                        .filter(traits ->
                                level.commonTo(other).filter(traits::equals).isPresent())
                        .isPresent())
                .reduce(ALL, (wider, narrower) -> narrower);
    }

    /** The traits that similar cases share at this level; empty if one of the facts is unknown. */
    Optional<SharedTraits> commonTo(Similarity likeness) {
        var facts = factsOf(likeness);
        return facts.contains("") ? Optional.empty() : Optional.of(new SharedTraits(name(), facts));
    }

    private List<String> factsOf(Similarity likeness) {
        return switch (this) {
            case ALL -> List.of();
            case TYPE -> List.of(likeness.type());
            case MAIN_TYPE_AND_STREET -> List.of(likeness.mainType(), likeness.street());
            case CATEGORY -> List.of(likeness.category());
            case CATEGORY_AND_STREET -> List.of(likeness.category(), likeness.street());
            case CATEGORY_AND_COMMUNITY -> List.of(likeness.category(), likeness.community());
            case CATEGORY_COMMUNITY_AND_CHANNEL ->
                List.of(likeness.category(), likeness.community(), likeness.channel());
        };
    }
}
