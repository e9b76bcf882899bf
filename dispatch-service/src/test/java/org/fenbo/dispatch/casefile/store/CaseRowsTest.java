package org.fenbo.dispatch.casefile.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.fenbo.backbone.kernel.Aggregates.Changed;
import org.fenbo.backbone.testing.TestServers;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.Cases;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.FilingEvent.CaseFiled;
import org.fenbo.dispatch.casefile.FilingEvent.CaseReclassified;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.command.ExampleCalls;
import org.fenbo.dispatch.command.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class CaseRowsTest {
    private final DataSource database = TestServers.postgres().database().dataSource();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final CaseRows rows = new CaseRows(JdbcClient.create(database), People.REACH, ExampleCalls.TABLE);

    @BeforeEach
    void empty_tables() throws IOException {
        jdbc.execute(
                Files.readString(Path.of("../deploy/backbone/events/src/main/resources/db/backbone/V1__backbone.sql")));
        jdbc.execute(Files.readString(Path.of("src/main/resources/db/dispatch/V100__dispatch.sql")));
    }

    @Test
    @DisplayName("案件列表按改类后的事项与紧急程度 (CASE-12c, REG-11d)")
    void the_row_has_the_category_and_the_urgency_of_now() {
        follow(Cases.with(), 1, new CaseFiled(Cases.MATTER, 3, Cases.NOON));
        assertThat(row()).isEqualTo("CG-0101 NORMAL 440399001001 GRID_COLLECTOR");

        CaseEvent other = new CaseReclassified(
                new CategoryCode("leaf"),
                Cases.MATTER.category(),
                "URGENT",
                "it is ice",
                2,
                3,
                new Responsibility.Explanation("无", "none"),
                Cases.DISPATCHER,
                Cases.NOON);
        follow(Cases.with(other), 2, other);
        assertThat(row()).isEqualTo("leaf URGENT 440399001001 GRID_COLLECTOR");
    }

    private void follow(CaseFile file, long version, CaseEvent latest) {
        rows.follow(List.of(new Changed<>(Cases.NUMBER.value(), file, version, version, List.of(latest))));
    }

    private String row() {
        return jdbc.queryForList("select concat_ws(' ', category, urgency, area, channel) from case_file", String.class)
                .getFirst();
    }
}
