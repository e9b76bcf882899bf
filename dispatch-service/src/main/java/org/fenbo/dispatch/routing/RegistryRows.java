package org.fenbo.dispatch.routing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stores the received entries and revisions of the registry. */
public interface RegistryRows {
    /**
     * The kinds of entries whose content routing uses. For all other kinds, only the key is stored. The keys show when
     * a revision is complete.
     */
    Set<String> NEEDED = Set.of("area", "unit", "category", "duty", "power", "calendar", "policy");

    record Row(
            int revision,
            String kind,
            String code,
            @Nullable String body) {}

    /** How many entries of a revision are stored, and the digest over their sorted keys. */
    record Held(int entries, String digest) {}

    void add(List<Row> rows);

    Held held(int revision);

    void complete(int revision, Instant effectiveAt, int entries, String digest);
}
