package org.fenbo.registry.files;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fenbo.registry.unit.Unit;

/**
 * The codes of units by code, name and alias. One unit is written in two or three ways, and files may use each of them
 * (ORG-3c).
 */
final class UnitNames {

    static final UnitNames NONE = new Builder().build();

    private final Set<String> codes;
    private final Map<String, Set<String>> byName;

    private UnitNames(Set<String> codes, Map<String, Set<String>> byName) {
        this.codes = codes;
        this.byName = byName;
    }

    /** The names of these units. */
    static UnitNames of(Collection<Unit> units) {
        Builder names = new Builder();
        units.forEach(unit -> names.add(unit.code(), unit.name(), unit.aliases()));
        return names.build();
    }

    /** The codes of the units that are written like this; a code means only itself. */
    Set<String> codes(String written) {
        return codes.contains(written) ? Set.of(written) : byName.getOrDefault(written, Set.of());
    }

    /** Collects the names of units. */
    static final class Builder {
        private final Set<String> codes = new HashSet<>();
        private final Map<String, Set<String>> byName = new HashMap<>();

        void add(String code, String name, List<String> aliases) {
            codes.add(code);
            add(name, code);
            aliases.forEach(alias -> add(alias, code));
        }

        private void add(String name, String code) {
            byName.computeIfAbsent(name, any -> new TreeSet<>()).add(code);
        }

        UnitNames build() {
            return new UnitNames(codes, byName);
        }
    }
}
