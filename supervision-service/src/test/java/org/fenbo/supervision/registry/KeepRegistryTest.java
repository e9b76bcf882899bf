package org.fenbo.supervision.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.events.inbox.Deliveries;
import org.fenbo.backbone.events.inbox.Inbox;
import org.fenbo.backbone.events.inbox.Received;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.supervision.Database;
import org.fenbo.supervision.contract.Examples;
import org.fenbo.supervision.registry.events.RegistryReader;
import org.fenbo.supervision.registry.store.StoredRegistry;
import org.fenbo.supervision.workingtime.Limit;
import org.fenbo.supervision.workingtime.LimitUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Tests the copy of the registry that is filled from events of the registry's topics. */
class KeepRegistryTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final Map<String, String> ENTRIES = Map.of(
            "3/policy/limits", """
                    {"code":"limits","urgent":{"case":{"amount":24,"unit":"HOURS"}},
                     "normal":{"case":{"amount":5,"unit":"WORKING_DAYS"},"accept":{"amount":4,"unit":"WORKING_HOURS"}}}""",
            "3/calendar/CN", """
                    {"code":"CN","zone":"Asia/Shanghai","week":{"MONDAY":["09:00-12:00","14:00-18:00"]},
                     "holidays":{"2026-10-01":"国庆节"},"makeUpDays":{"2026-10-10":"国庆节调休"}}""",
            "3/category/COVER", """
                    {"code":"COVER","name":"井盖缺失","urgency":"URGENT","somethingNew":1,
                     "limits":{"handle":{"amount":4,"unit":"HOURS"}}}""",
            "3/unit/U-CG", "{\"code\":\"U-CG\",\"name\":\"区城市管理局\"}",
            "3/duty/D-1", "{\"code\":\"D-1\",\"title\":\"\"}");

    private final Database database = Database.create();
    private final RegistryCopy copy = new StoredRegistry(database.client, database.json, () -> NOW);
    private final Inbox inbox = database.inbox(new RegistryReader(new KeepRegistry(copy), database.json));

    @Test
    @DisplayName("清单版本到齐即生效，时限按其内容 (TIME-1c)")
    void a_revision_is_used_when_all_its_entries_have_arrived_and_not_before() {
        List<Received> entries = entries();
        inbox.receive(Deliveries.of(entries.subList(0, 3)));
        inbox.receive(Deliveries.of(revision(digest())));
        assertThat(copy.timeline().at(NOW)).isEmpty();
        assertThat(held()).isEqualTo("WAITING waits for revision 3: 3 of 5 entries");

        inbox.receive(Deliveries.of(entries));
        inbox.retryWaiting();

        TimeRules rules = copy.timeline().at(NOW).orElseThrow();
        assertThat(rules.revision()).isEqualTo(3);
        assertThat(rules.calendar().revision()).isEqualTo("CN/3");
        assertThat(rules.limit(ClockKind.HANDLE, "COVER", Urgency.URGENT)).contains(new Limit(4, LimitUnit.HOURS));
        assertThat(rules.limit(ClockKind.WHOLE_CASE, "COVER", Urgency.URGENT)).contains(new Limit(24, LimitUnit.HOURS));
        assertThat(rules.limit(ClockKind.ACCEPT, null, Urgency.NORMAL)).contains(new Limit(4, LimitUnit.WORKING_HOURS));
        assertThat(rules.limit(ClockKind.ACCEPT, null, Urgency.URGENT)).isEmpty();
        assertThat(copy.unitNames()).containsExactly(Map.entry("U-CG", "区城市管理局"));
    }

    @Test
    void a_revision_with_a_wrong_digest_is_parked_and_not_used() {
        inbox.receive(Deliveries.of(entries()));
        inbox.receive(Deliveries.of(revision("0".repeat(64))));

        assertThat(copy.timeline().at(NOW)).isEmpty();
        assertThat(held()).startsWith("PARKED").contains("digests differ");
    }

    @Test
    void the_copy_keeps_only_the_needed_bodies_but_the_keys_of_all_entries() {
        inbox.receive(Deliveries.of(entries()));

        assertThat(copy.keysOf(3)).containsExactlyInAnyOrderElementsOf(ENTRIES.keySet());
        assertThat(database.texts("select kind from registry_entry where body is null"))
                .containsExactly("duty");
    }

    @Test
    void every_example_of_an_entry_can_be_read() throws Exception {
        List<Path> examples = examples("registry.entry.published.v1");
        for (Path example : examples) {
            inbox.receive(Deliveries.of(
                    received(example.toString(), "registry.entry.published.v1", Files.readAllBytes(example))));
        }
        assertThat(database.texts("select kind from registry_entry")).hasSameSizeAs(examples);
    }

    @Test
    void every_example_of_a_revision_can_be_read_and_waits_for_its_entries() throws Exception {
        List<Path> examples = examples("registry.revision.published.v1");
        for (Path example : examples) {
            inbox.receive(Deliveries.of(
                    received(example.toString(), "registry.revision.published.v1", Files.readAllBytes(example))));
        }
        assertThat(database.texts("select state from inbox_held"))
                .hasSameSizeAs(examples)
                .containsOnly("WAITING");
    }

    private static List<Path> examples(String type) throws IOException {
        List<Path> examples = Examples.of("registry-service").stream()
                .filter(example -> Examples.type(example).equals(type))
                .toList();
        assertThat(examples).isNotEmpty();
        return examples;
    }

    private String held() {
        return database.texts("select state || ' ' || cause from inbox_held").getFirst();
    }

    private List<Received> entries() {
        List<Received> entries = new ArrayList<>();
        ENTRIES.keySet().stream().sorted().forEach(key -> {
            String[] parts = key.split("/", -1);
            ObjectNode body = database.json.createObjectNode();
            body.put("revision", Integer.parseInt(parts[0]))
                    .put("kind", parts[1])
                    .put("code", parts[2]);
            body.set("entry", database.json.readTree(ENTRIES.get(key)));
            entries.add(received(key, "registry.entry.published.v1", database.json.writeValueAsBytes(body)));
        });
        return entries;
    }

    private Received revision(String digest) {
        String body = """
                {"revision":3,"title":"2026","effectiveAt":"2026-11-01T00:00:00Z","entries":5,"digest":"%s",
                 "author":"O-KEEP","approver":"O-APPR","draftOfPast":false}""".formatted(digest);
        return received("3", "registry.revision.published.v1", body.getBytes(UTF_8));
    }

    private static Received received(String subject, String type, byte[] body) {
        Actor keeper = new Actor("O-KEEP", null, "registry-keeper", null);
        return new Received(subject, "registry", subject, 1, type, NOW, keeper, null, body);
    }

    private static String digest() {
        try {
            String keys = String.join("\n", ENTRIES.keySet().stream().sorted().toList());
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(keys.getBytes(UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
