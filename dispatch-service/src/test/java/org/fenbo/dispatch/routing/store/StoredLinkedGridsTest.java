package org.fenbo.dispatch.routing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.fenbo.backbone.testing.TestServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class StoredLinkedGridsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private final DataSource database = TestServers.postgres().database().dataSource();
    private final StoredLinkedGrids grids = new StoredLinkedGrids(JdbcClient.create(database));

    @BeforeEach
    void tables() throws IOException {
        new JdbcTemplate(database)
                .execute(Files.readString(Path.of("src/main/resources/db/dispatch/V100__dispatch.sql")));
    }

    @Test
    @DisplayName("邻格按名册中最后设定的为准，先记录而后到达的不覆盖；其他实例刷新后也能读到 (CASE-13b)")
    void the_links_that_were_recorded_last_count() {
        grids.store("G1", List.of("G3", "G2"), NOON);
        grids.store("G1", List.of("G9"), NOON.minusSeconds(1));
        grids.store("G2", List.of("G1"), NOON);
        grids.store("G2", List.of(), NOON.plusSeconds(1));
        StoredLinkedGrids other = new StoredLinkedGrids(JdbcClient.create(database));
        assertThat(other.of("G1")).isEmpty();
        other.refresh();
        assertThat(other.of("G1")).containsExactly("G3", "G2");
        assertThat(other.of("G2")).isEmpty();
    }
}
