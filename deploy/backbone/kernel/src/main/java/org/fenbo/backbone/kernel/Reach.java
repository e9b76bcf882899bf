package org.fenbo.backbone.kernel;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Codes by scope: those that a target belongs to, or those that a caller's token claims.
 *
 * @param codes sorted, so that equal reaches are written alike
 */
public record Reach(Map<Scope, Set<String>> codes) {
    public static final Reach NOWHERE = new Reach(Map.of());

    public Reach {
        Map<Scope, Set<String>> copy = new EnumMap<>(Scope.class);
        codes.forEach((scope, values) -> copy.put(scope, Collections.unmodifiableSet(new TreeSet<>(values))));
        codes = Collections.unmodifiableMap(copy);
    }

    /** This reach with these codes of a scope instead of those that it had. */
    public Reach with(Scope scope, Collection<String> values) {
        Map<Scope, Set<String>> more = new EnumMap<>(Scope.class);
        more.putAll(codes);
        more.put(scope, Set.copyOf(values));
        return new Reach(more);
    }

    /** This reach with one code of a scope. */
    public Reach with(Scope scope, String value) {
        return with(scope, List.of(value));
    }

    /** The codes of a scope. */
    public Set<String> in(Scope scope) {
        return Objects.requireNonNullElse(codes.get(scope), Set.of());
    }

    /** Whether both have a code in common. A reach without codes in the scope meets nothing. */
    public boolean meets(Reach other, Scope scope) {
        return !Collections.disjoint(in(scope), other.in(scope));
    }
}
