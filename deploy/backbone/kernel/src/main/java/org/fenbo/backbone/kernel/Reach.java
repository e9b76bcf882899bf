package org.fenbo.backbone.kernel;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Codes by scope: the codes that a target belongs to, or the codes that a caller's token claims. */
public record Reach(Map<Scope, Set<String>> codes) {
    public static final Reach NOWHERE = new Reach(Map.of());

    public Reach {
        Map<Scope, Set<String>> copy = new EnumMap<>(Scope.class);
        codes.forEach((scope, of) -> copy.put(scope, Set.copyOf(of)));
        codes = Collections.unmodifiableMap(copy);
    }

    /** This reach with the given codes in one scope. The given codes replace the present codes of that scope. */
    public Reach with(Scope scope, Collection<String> values) {
        Map<Scope, Set<String>> more = new EnumMap<>(Scope.class);
        more.putAll(codes);
        more.put(scope, Set.copyOf(values));
        return new Reach(more);
    }

    /** This reach with a single code in one scope. */
    public Reach with(Scope scope, String value) {
        return with(scope, List.of(value));
    }

    /** This reach with one more code of a scope. */
    public Reach and(Scope scope, String value) {
        return with(scope, Stream.concat(in(scope).stream(), Stream.of(value)).toList());
    }

    /** This reach without the codes of other scopes. */
    public Reach only(Collection<Scope> scopes) {
        Map<Scope, Set<String>> kept = new EnumMap<>(Scope.class);
        kept.putAll(codes);
        kept.keySet().retainAll(Set.copyOf(scopes));
        return new Reach(kept);
    }

    /** The codes in the scope {@link Scope#PART} of some roles inside some areas. */
    public static List<String> ofRoles(Collection<Role> roles, Collection<String> areas) {
        return roles.stream()
                .flatMap(role -> areas.stream().map(area -> role.code() + " " + area))
                .toList();
    }

    /** The codes of a scope. */
    public Set<String> in(Scope scope) {
        return Objects.requireNonNullElse(codes.get(scope), Set.of());
    }

    /** Every code with its scope, such as {@code AREA 440399001}. Rows store a reach in this form. */
    public Stream<String> entries() {
        return codes.keySet().stream().flatMap(this::entries);
    }

    /** The codes of one scope, each preceded by the scope. */
    public Stream<String> entries(Scope scope) {
        return in(scope).stream().map(code -> scope.name() + " " + code);
    }

    /** The reach that has these {@link #entries}. */
    public static Reach of(Collection<String> entries) {
        return new Reach(entries.stream()
                .map(entry -> entry.split(" ", 2))
                .collect(Collectors.groupingBy(
                        entry -> Scope.valueOf(entry[0]), Collectors.mapping(entry -> entry[1], Collectors.toSet()))));
    }

    /** Whether the two reaches have a common code in the scope; false if one of them has no code in the scope. */
    public boolean meets(Reach other, Scope scope) {
        return !Collections.disjoint(in(scope), other.in(scope));
    }
}
