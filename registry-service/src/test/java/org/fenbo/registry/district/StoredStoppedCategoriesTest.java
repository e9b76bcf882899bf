package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.fenbo.registry.governor.StoppedCategories;
import org.fenbo.registry.governor.StoppedCategories.Step;
import org.fenbo.registry.governor.StoppedCategories.Stopped;
import org.fenbo.registry.governor.store.StoredStoppedCategories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class StoredStoppedCategoriesTest extends OnPostgres {
    private static final Stopped LIGHTS = new Stopped("E-S1", "301004", 8, 10, 95, List.of("C-1", "C-2"));
    private static final Stopped TREES = new Stopped("E-S2", "201", 0, 10, 95, List.of());

    private final JdbcTemplate jdbc;
    private final StoppedCategories stops;

    @Autowired
    StoredStoppedCategoriesTest(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        this.stops = new StoredStoppedCategories(JdbcClient.create(database));
    }

    @BeforeEach
    void empty() {
        jdbc.update("delete from stopped_category");
    }

    @Test
    @DisplayName("停用事件重复到达只记一次，通知与调整各做一次；推后的排在后面 (CASE-22c)")
    void each_step_of_a_stopped_category_is_done_once() {
        stops.note(List.of(LIGHTS, TREES));
        stops.note(List.of(LIGHTS));
        assertThat(stops.use(Step.INFORM, LIGHTS)).isTrue();
        assertThat(stops.use(Step.INFORM, LIGHTS)).isFalse();
        assertThat(jdbc.queryForObject(
                        "select string_agg(event || ' ' || informed || ' ' || proposed, ',' order by event)"
                                + " from stopped_category",
                        String.class))
                .isEqualTo("E-S1 true false,E-S2 false false");
        stops.postpone(LIGHTS);
        assertThat(stops.open(Step.PROPOSE, 10)).extracting(Stopped::event).containsSubsequence("E-S2", "E-S1");
        assertThat(stops.open(Step.PROPOSE, 10)).contains(LIGHTS, TREES);
    }
}
