package org.fenbo.backbone.events.revision;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kinds of entries that a service needs. A copy keeps only the key of all other entries, because the digest of a
 * revision covers the keys of all entries.
 *
 * @param fields the fields that a copy keeps, by kind; an empty set means all fields
 */
public record NeededKinds(Map<String, Set<String>> fields) {
    public NeededKinds {
        fields = Map.copyOf(fields);
    }

    /** Kinds of which a copy keeps all fields. */
    public static NeededKinds whole(String... kinds) {
        return new NeededKinds(Stream.of(kinds).collect(Collectors.toMap(Function.identity(), kind -> Set.of())));
    }

    /** These kinds, and one more kind of which a copy keeps only these fields. */
    public NeededKinds with(String kind, String... only) {
        Map<String, Set<String>> more = new HashMap<>(fields);
        more.put(kind, Set.of(only));
        return new NeededKinds(more);
    }
}
