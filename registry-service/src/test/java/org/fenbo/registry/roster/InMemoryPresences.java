package org.fenbo.registry.roster;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Actor;

/** States of officers in memory. */
final class InMemoryPresences implements Presences {
    private final Map<String, NavigableMap<Instant, Presence>> recorded = new HashMap<>();

    @Override
    public void record(String officer, Presence presence, Actor actor, Instant at) {
        recorded.computeIfAbsent(officer, any -> new TreeMap<>()).put(at, presence);
    }

    @Override
    public Optional<Presence> recorded(String officer, Instant at) {
        return Optional.ofNullable(of(officer).floorEntry(at)).map(Map.Entry::getValue);
    }

    @Override
    public Map<String, List<TimeRange>> out(Set<String> officers, TimeRange window) {
        return officers.stream()
                .collect(Collectors.toMap(
                        officer -> officer,
                        officer -> of(officer).entrySet().stream()
                                .flatMap(entry -> out(officer, entry))
                                .flatMap(range -> range.and(window).stream())
                                .toList()));
    }

    private Stream<TimeRange> out(String officer, Map.Entry<Instant, Presence> entry) {
        return entry.getValue().outFrom(entry.getKey(), of(officer).higherKey(entry.getKey())).stream();
    }

    private NavigableMap<Instant, Presence> of(String officer) {
        return recorded.getOrDefault(officer, new TreeMap<>());
    }
}
