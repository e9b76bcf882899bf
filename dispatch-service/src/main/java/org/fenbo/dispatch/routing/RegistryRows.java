package org.fenbo.dispatch.routing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps what was read of the registry. */
public interface RegistryRows {
    /** The kinds whose content routing reads; of all others only the key is kept, to know when a revision is whole. */
    Set<String> NEEDED = Set.of("area", "unit", "category", "duty", "power", "calendar", "policy");

    record Row(
            int revision,
            String kind,
            String code,
            @Nullable String body) {}

    /** How many entries of a revision are held, and the digest over their sorted keys. */
    record Held(int entries, String digest) {}

    void add(List<Row> rows);

    Held held(int revision);

    void complete(int revision, Instant effectiveAt, int entries, String digest);
}
