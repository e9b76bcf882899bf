package org.fenbo.backbone.events.revision;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The kinds of entries that a service needs. A copy stores all entries, because the digest of a revision covers them and
 * a later build may need more kinds or fields. It gives the service only what the service needs.
 *
 * @param fields the fields that the service needs, by kind; an empty set means all fields
 */
public record NeededKinds(Map<String, Set<String>> fields) {
    public NeededKinds {
        fields = Map.copyOf(fields);
    }

    /** Kinds of which a service needs all fields. */
    public static NeededKinds whole(String... kinds) {
        return new NeededKinds(Stream.of(kinds).collect(Collectors.toMap(Function.identity(), kind -> Set.of())));
    }

    /** These kinds, and one more kind of which the service needs only these fields. */
    public NeededKinds with(String kind, String... only) {
        Map<String, Set<String>> more = new HashMap<>(fields);
        more.put(kind, Set.of(only));
        return new NeededKinds(more);
    }

    boolean has(String kind) {
        return fields.containsKey(kind);
    }

    /** The names of the needed fields, in one text. The names are stored with each part that was cut out of an entry. */
    String names(String kind) {
        return String.join(",", new TreeSet<>(fields.getOrDefault(kind, Set.of())));
    }

    /** The needed part of an entry of a needed kind; empty if all of it is needed. */
    Optional<String> part(String kind, JsonNode entry) {
        Set<String> only = fields.getOrDefault(kind, Set.of());
        return only.isEmpty()
                ? Optional.empty()
                : Optional.of(ContentDigest.text(entry instanceof ObjectNode object ? object.retain(only) : entry));
    }
}
