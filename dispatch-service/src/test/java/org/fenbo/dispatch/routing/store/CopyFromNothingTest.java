package org.fenbo.dispatch.routing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fenbo.backbone.events.inbox.NotYet;
import org.fenbo.backbone.events.inbox.Received;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.testing.TestServers;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.Answer;
import org.fenbo.dispatch.routing.Facts;
import org.fenbo.dispatch.routing.events.RegistryReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Tests an empty copy that receives the events of a revision in random order. */
class CopyFromNothingTest {
    private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");
    private static final int AREAS = 300;

    @Test
    @DisplayName("REG-3 从空副本开始：版本到齐之前不作答，到齐之后才作答")
    void a_copy_uses_a_revision_only_after_all_its_entries_have_arrived() throws IOException {
        long seed = new Random().nextLong();
        System.out.println("seed of the order: " + seed);
        JdbcTemplate jdbc = new JdbcTemplate(TestServers.postgres().database().dataSource());
        jdbc.execute(Files.readString(Path.of("src/main/resources/db/dispatch/V100__dispatch.sql")));
        RoutingCopy copy = new RoutingCopy(JdbcClient.create(jdbc), JsonMapper.shared(), () -> NOW);
        RegistryReader reader =
                new RegistryReader(new RegistryTable(JdbcClient.create(jdbc)), JsonMapper.shared(), copy::refresh);
        List<String> keys = new ArrayList<>();
        List<Received> entries = entries(keys);
        Received revision = revision(keys);
        Collections.shuffle(entries, new Random(seed));

        Received last = entries.removeLast();
        for (int from = 0; from < entries.size(); from += 40) {
            reader.apply(entries.subList(from, Math.min(from + 40, entries.size())));
            assertThatThrownBy(() -> reader.apply(List.of(revision)))
                    .as("seed " + seed)
                    .isInstanceOf(NotYet.class);
            assertThat(copy.holds(7)).isFalse();
            assertThat(ask(copy)).isEqualTo(new Answer.None(null));
        }
        reader.apply(List.of(last));
        reader.apply(entries.subList(0, 10));
        reader.apply(List.of(revision));
        assertThat(copy.holds(7)).isTrue();
        assertThat(ask(copy)).isEqualTo(new Answer.ByDuty(new UnitCode("U"), "D", 7, List.of()));
        RoutingCopy restarted = new RoutingCopy(JdbcClient.create(jdbc), JsonMapper.shared(), () -> NOW);
        restarted.refresh();
        assertThat(ask(restarted)).isEqualTo(ask(copy));
    }

    private static Answer ask(RoutingCopy copy) {
        return copy.answerFor(new CategoryCode("C"), new AreaCode("A17"), new Facts(NOW, Map.of()));
    }

    private static List<Received> entries(List<String> keys) {
        List<Received> entries = new ArrayList<>();
        entries.add(entry(keys, "unit", "U", """
                {"code": "U", "name": "局", "tier": "DISTRICT", "kind": "DEPARTMENT", "aliases": [], "serves": []}"""));
        entries.add(entry(keys, "category", "C", """
                {"code": "C", "name": "井盖", "urgency": "NORMAL"}"""));
        entries.add(entry(keys, "duty", "D", """
                {"code": "D", "title": "井盖", "kind": "CORE", "category": "C", "answer": "DUTY", "lead": "U",
                 "cooperators": [], "candidates": [], "drafted": false}"""));
        entries.add(entry(keys, "moon", "M", "{\"code\": \"M\"}"));
        for (int index = 0; index < AREAS; index++) {
            entries.add(entry(keys, "area", "A" + index, """
                    {"code": "A%d", "name": "格", "kind": "GRID"}""".formatted(index)));
        }
        return entries;
    }

    private static Received entry(List<String> keys, String kind, String code, String body) {
        String key = "7/" + kind + "/" + code;
        keys.add(key);
        return received("registry.entry.published.v1", key, """
                {"revision": 7, "kind": "%s", "code": "%s", "entry": %s}""".formatted(kind, code, body));
    }

    private static Received revision(List<String> keys) {
        String digest = HexFormat.of()
                .formatHex(
                        sha256().digest(String.join("\n", keys.stream().sorted().toList())
                                .getBytes(StandardCharsets.UTF_8)));
        return received("registry.revision.published.v1", "7", """
                {"revision": 7, "effectiveAt": "2026-11-01T00:00:00Z", "entries": %d, "digest": "%s"}""".formatted(keys.size(), digest));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Received received(String type, String subject, String body) {
        return new Received(
                subject,
                type.substring(0, type.indexOf(".published")),
                subject,
                1,
                type,
                NOW,
                new Actor("O-APPR", null, null, null),
                null,
                body.getBytes(StandardCharsets.UTF_8));
    }
}
