package org.fenbo.registry.revision.events;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An empty value is absent in the JSON, and an absent field is read as an empty value. So a field can be added without
 * a new version of the event.
 */
final class Absent {

    private Absent() {}

    static <T> @Nullable List<T> ifEmpty(List<T> list) {
        return list.isEmpty() ? null : list;
    }

    static <K, V> @Nullable Map<K, V> ifEmpty(Map<K, V> map) {
        return map.isEmpty() ? null : map;
    }

    static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    static <K, V> Map<K, V> map(@Nullable Map<K, V> map) {
        return map == null ? Map.of() : map;
    }

    static <V> SortedMap<String, V> sorted(@Nullable Map<String, V> map) {
        return map == null ? Collections.emptySortedMap() : new TreeMap<>(map);
    }
}
