package org.fenbo.dispatch.routing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fenbo.backbone.events.inbox.NotYet;
import org.fenbo.backbone.events.inbox.Reader;
import org.fenbo.backbone.events.inbox.Received;
import org.fenbo.backbone.events.revision.RevisionCopy;
import org.fenbo.backbone.events.revision.RevisionEvents;
import org.fenbo.backbone.testing.TestServers;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.Answer;
import org.fenbo.dispatch.routing.Facts;
import org.fenbo.dispatch.routing.RoutingTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Tests an empty copy that receives the events of a revision in random order. */
class CopyFromNothingTest {
    private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");
    private static final Path TABLES =
            Path.of("../deploy/backbone/events/src/main/resources/db/backbone/V1__backbone.sql");
    private static final int AREAS = 300;

    @Test
    @DisplayName("REG-3 从空副本开始：版本到齐之前不作答，到齐之后才作答")
    void a_copy_uses_a_revision_only_after_all_its_entries_have_arrived() throws IOException {
        long seed = new Random().nextLong();
        System.out.println("seed of the order: " + seed);
        JdbcTemplate jdbc = new JdbcTemplate(TestServers.postgres().database().dataSource());
        jdbc.execute(Files.readString(TABLES));
        RevisionCopy<RoutingTable> copy = copy(jdbc);
        Reader reader = copy.reader("dispatch.routing");
        List<Received> entries = revision().entries();
        Collections.shuffle(entries, new Random(seed));

        Received last = entries.removeLast();
        for (int from = 0; from < entries.size(); from += 40) {
            reader.apply(entries.subList(from, Math.min(from + 40, entries.size())));
            assertThatThrownBy(() -> reader.apply(List.of(revision().published())))
                    .as("seed " + seed)
                    .isInstanceOf(NotYet.class);
            assertThat(copy.find(7)).isEmpty();
            assertThat(ask(copy)).isInstanceOf(Answer.None.class);
        }
        reader.apply(List.of(last));
        reader.apply(entries.subList(0, 10));
        reader.apply(List.of(revision().published()));
        assertThat(copy.find(7)).isPresent();
        assertThat(ask(copy)).isInstanceOfSatisfying(Answer.ByDuty.class, duty -> {
            assertThat(duty.lead()).isEqualTo(new UnitCode("U"));
            assertThat(duty.duty()).isEqualTo("D");
        });
        RevisionCopy<RoutingTable> restarted = copy(jdbc);
        restarted.refresh();
        assertThat(ask(restarted)).isEqualTo(ask(copy));
    }

    private static RevisionCopy<RoutingTable> copy(JdbcTemplate jdbc) {
        RoutingTables tables = new RoutingTables(JsonMapper.shared());
        return new RevisionCopy<>(
                JdbcClient.create(jdbc), JsonMapper.shared(), () -> NOW, RoutingTables.KINDS, tables::build);
    }

    private static Answer ask(RevisionCopy<RoutingTable> copy) {
        return new RoutingCopy(copy).answerFor(new CategoryCode("C"), new AreaCode("A17"), new Facts(NOW, Map.of()));
    }

    private static RevisionEvents revision() {
        RevisionEvents revision = new RevisionEvents(7, Instant.parse("2026-11-01T00:00:00Z"))
                .with("unit", "U", """
                        {"code": "U", "name": "局", "tier": "DISTRICT", "kind": "DEPARTMENT", "aliases": [], "serves": []}""")
                .with("category", "C", """
                        {"code": "C", "name": "井盖", "urgency": "NORMAL"}""")
                .with("duty", "D", """
                        {"code": "D", "title": "井盖", "kind": "CORE", "category": "C", "answer": "DUTY", "lead": "U",
                         "cooperators": [], "candidates": [], "drafted": false}""")
                .with("moon", "M", "{\"code\": \"M\"}");
        for (int index = 0; index < AREAS; index++) {
            revision.with("area", "A" + index, """
                    {"code": "A%d", "name": "格", "kind": "GRID"}""".formatted(index));
        }
        return revision;
    }
}
