package org.fenbo.bench.made;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.fenbo.registry.condition.Condition;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.DutyScope;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;

/** Makes the scopes of duties: each duty gets its own pairs of category and area, so that no two answer for one pair. */
final class MadeScopes {
    private static final int WITH_CONDITION = 20;
    private static final int TENTH = 10;
    private static final int FIFTH = 5;

    private final Random chance;
    private final Places places;
    private final List<String> mainTypes;
    private final List<String> enforced;
    private final List<String> shared;
    private final Set<String> taken = new HashSet<>();

    /**
     * The areas of duties.
     *
     * @param all codes of all areas
     * @param large codes of streets and communities
     * @param anywhere whether duties may be for grids too
     */
    record Places(List<String> all, List<String> large, boolean anywhere) {}

    MadeScopes(Random chance, Places places, List<String> mainTypes, List<String> leaves) {
        this.chance = chance;
        this.places = places;
        this.mainTypes = mainTypes;
        this.enforced = IntStream.range(0, leaves.size())
                .filter(index -> index % FIFTH == 0)
                .mapToObj(leaves::get)
                .toList();
        this.shared = leaves.stream().filter(leaf -> !enforced.contains(leaf)).toList();
    }

    /**
     * The scope of a duty. A tenth of the duties has no category, and a tenth has two. Only enforcement duties have a
     * fifth of the leaves, because no admission puts enforcement on a street.
     */
    DutyScope scope(DutyKind kind, int index) {
        List<Condition> conditions = index % WITH_CONDITION == 0
                ? List.of(new Condition.OneOf("channel", new TreeSet<>(Set.of("HOTLINE", "CITIZEN"))))
                : List.of();
        int wanted = index % TENTH == 3 ? 0 : index % TENTH == 5 ? 2 : 1;
        List<String> categories = new ArrayList<>();
        String area = area();
        while (categories.size() < wanted) {
            String category = category(kind);
            if (taken.add(category + "/" + area)) {
                categories.add(category);
            } else if (categories.isEmpty()) {
                area = area();
            } else {
                wanted = 1;
            }
        }
        return new DutyScope(categories, area, conditions, Validity.ALWAYS);
    }

    private String category(DutyKind kind) {
        if (kind == DutyKind.ENFORCEMENT) {
            return any(enforced);
        }
        return chance.nextInt(8) == 0 ? any(mainTypes) : any(shared);
    }

    private @Nullable String area() {
        return chance.nextInt(4) == 0 ? null : any(places.anywhere() ? places.all() : places.large());
    }

    private String any(List<String> codes) {
        return codes.get(chance.nextInt(codes.size()));
    }
}
