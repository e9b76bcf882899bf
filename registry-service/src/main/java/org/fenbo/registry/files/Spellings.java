package org.fenbo.registry.files;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.unit.Unit;

/**
 * The codes of entries of one kind by code and by their other spellings. One unit is written in two or three ways, and
 * files may use each of them (ORG-3c); a category may be written as its code in another system (REG-11).
 */
final class Spellings {

    static final Spellings NONE = new Builder().build();

    private final Set<String> codes;
    private final Map<String, Set<String>> byName;

    private Spellings(Set<String> codes, Map<String, Set<String>> byName) {
        this.codes = codes;
        this.byName = byName;
    }

    /** The spellings of these units. */
    static Spellings ofUnits(Collection<Unit> units) {
        Builder names = new Builder();
        units.forEach(unit -> names.add(unit.code(), unit.name(), unit.aliases()));
        return names.build();
    }

    /** The spellings of these categories: {@code system:code} for each code in another system. */
    static Spellings ofCategories(Collection<Category> categories) {
        Builder names = new Builder();
        categories.forEach(
                category -> names.add(category.code(), category.listing().codes()));
        return names.build();
    }

    /** The codes of the entries that are written like this; a code means only itself. */
    Set<String> codes(String written) {
        return codes.contains(written) ? Set.of(written) : byName.getOrDefault(written, Set.of());
    }

    /** The same spellings, but every spelling of one entry means another entry. */
    Spellings with(String other, String inPlaceOf) {
        Builder names = new Builder();
        codes.stream().filter(code -> !code.equals(inPlaceOf)).forEach(names.codes::add);
        byName.forEach((name, found) -> found.stream()
                .map(code -> code.equals(inPlaceOf) ? other : code)
                .forEach(code -> names.add(name, code)));
        names.add(inPlaceOf, other);
        return names.build();
    }

    /** Collects the spellings of entries. */
    static final class Builder {
        private final Set<String> codes = new HashSet<>();
        private final Map<String, Set<String>> byName = new HashMap<>();

        void add(String code, String name, List<String> aliases) {
            codes.add(code);
            add(name, code);
            aliases.forEach(alias -> add(alias, code));
        }

        void add(String code, Map<String, String> codesInSystems) {
            codes.add(code);
            codesInSystems.forEach((system, other) -> add(system + ":" + other, code));
        }

        private void add(String name, String code) {
            byName.computeIfAbsent(name, any -> new TreeSet<>()).add(code);
        }

        Spellings build() {
            return new Spellings(codes, byName);
        }
    }
}
