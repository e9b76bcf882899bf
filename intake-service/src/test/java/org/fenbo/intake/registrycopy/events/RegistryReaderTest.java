package org.fenbo.intake.registrycopy.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fenbo.backbone.events.inbox.Deliveries;
import org.fenbo.backbone.events.inbox.HeldEvents;
import org.fenbo.backbone.events.inbox.Received;
import org.fenbo.backbone.events.wiring.Inboxes;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.intake.RunningIntake;
import org.fenbo.intake.registrycopy.KeepRegistry;
import org.fenbo.intake.registrycopy.KnownCodes;
import org.fenbo.intake.registrycopy.RegistryCopy;
import org.fenbo.intake.registrycopy.RegistryStore;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningIntake
class RegistryReaderTest {
    private static final Instant LONG_AGO = Instant.parse("1990-01-01T00:00:00Z");

    @Autowired
    private Inboxes inboxes;

    @Autowired
    private HeldEvents held;

    @Autowired
    private RegistryReader reader;

    @Autowired
    private KeepRegistry keepRegistry;

    @Autowired
    private RegistryCopy copy;

    @Autowired
    private RegistryStore store;

    @Test
    @DisplayName("版本须完整到齐方可生效 REG-3")
    void a_revision_is_used_only_after_all_its_entries_have_arrived() {
        Announcement announced = new Announcement(901, LONG_AGO, List.of("A9"), List.of("0901", "0902"));
        List<Received> entries = announced.entries();
        Announcement.inbox(inboxes, "intake.registry-revision").receive(Deliveries.of(announced.published()));
        Announcement.inbox(inboxes, "intake.registry-entry").receive(Deliveries.of(entries.subList(0, 2)));
        keepRegistry.refresh();
        assertThat(copy.holds(901)).isFalse();
        assertThat(held.list(100).stream().filter(event -> event.subject().equals("901")))
                .singleElement()
                .satisfies(event -> assertThat(event.cause()).contains("revision 901: 0 of 4 entries"));

        Announcement.inbox(inboxes, "intake.registry-entry").receive(Deliveries.of(entries));
        inboxes.retryWaiting();
        keepRegistry.refresh();
        assertThat(copy.inForce(LONG_AGO))
                .contains(new KnownCodes(901, LONG_AGO, java.util.Set.of("A9"), java.util.Set.of("0901", "0902")));
    }

    @Test
    void the_copy_is_read_from_the_database_after_a_restart() {
        new Announcement(902, LONG_AGO.minusSeconds(60), List.of("A1"), List.of()).to(inboxes);
        RegistryCopy fresh = new RegistryCopy(store::codesOf);
        new KeepRegistry(store, fresh, () -> LONG_AGO).refresh();
        assertThat(fresh.inForce(LONG_AGO.minusSeconds(60)).map(KnownCodes::revision))
                .contains(902);
    }

    @Test
    void all_published_examples_can_be_read() throws IOException {
        Path contract = Path.of("..", "registry-service", "contract");
        Assumptions.assumeTrue(Files.isDirectory(contract), "the registry's contract is not beside this module");
        List<Path> entries = examples(contract.resolve("registry.entry"));
        List<Path> revisions = examples(contract.resolve("registry.revision"));
        assertThat(entries).isNotEmpty();
        assertThat(revisions).isNotEmpty();
        for (Path example : entries) {
            assertThat(reader.entry(event(example)).code())
                    .as(example.toString())
                    .isNotBlank();
        }
        for (Path example : revisions) {
            assertThat(reader.revision(event(example)).digest())
                    .as(example.toString())
                    .hasSize(64);
        }
    }

    private static List<Path> examples(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.endsWith("schema.json"))
                    .sorted()
                    .toList();
        }
    }

    private static Received event(Path example) throws IOException {
        return new Received(
                "id",
                "topic",
                "subject",
                1,
                "type",
                LONG_AGO,
                Actor.platform("registry"),
                null,
                Files.readAllBytes(example));
    }
}
