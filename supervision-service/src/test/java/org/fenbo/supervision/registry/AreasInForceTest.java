package org.fenbo.supervision.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.fenbo.supervision.Database;
import org.fenbo.supervision.registry.store.StoredRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests which revision decides which areas are above an area. */
class AreasInForceTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    private final Database database = Database.create();
    private Instant now = NOW;
    private final RegistryCopy copy = new StoredRegistry(database.client, database.json, () -> now);

    private void revision(int number, Instant effective, Entry... entries) {
        copy.keep(List.of(entries));
        copy.serve(new Published(number, effective, entries.length, "-"));
    }

    private static Entry grid(int revision, String code, String street) {
        return new Entry(revision, "area", code, "{\"code\":\"" + code + "\",\"parent\":\"" + street + "\"}");
    }

    @Test
    @DisplayName("区域归属按已生效的最近版本：未生效的不算，已撤销的网格仍归原街道 (SEC-1b)")
    void the_areas_come_from_the_revisions_that_are_or_were_in_force() {
        revision(1, NOW.minusSeconds(9), grid(1, "G1", "S1"), grid(1, "G2", "S1"));
        revision(2, NOW.plusSeconds(9), grid(2, "G1", "S2"));
        assertThat(copy.areas().above("G1")).containsExactly("G1", "S1");

        now = NOW.plusSeconds(9);
        assertThat(copy.areas().above("G1")).containsExactly("G1", "S2");
        assertThat(copy.areas().above("G2")).containsExactly("G2", "S1");
    }

    @Test
    @DisplayName("版本号与生效次序不同时，以最后生效的为准 (SEC-1b, ORG-2a)")
    void the_revision_that_came_into_force_last_decides_even_if_its_number_is_lower() {
        revision(3, NOW.minusSeconds(20), grid(3, "G1", "S1"));
        revision(2, NOW.minusSeconds(10), grid(2, "G1", "S2"));
        revision(4, NOW.minusSeconds(30), grid(4, "G1", "S4"));
        assertThat(copy.areas().above("G1")).containsExactly("G1", "S2");
    }
}
