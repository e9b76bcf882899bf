package org.fenbo.supervision.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.events.inbox.Deliveries;
import org.fenbo.backbone.events.inbox.Inbox;
import org.fenbo.backbone.events.inbox.Received;
import org.fenbo.backbone.events.revision.RevisionCopy;
import org.fenbo.backbone.events.revision.RevisionEvents;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.workingtime.Limit;
import org.fenbo.backbone.workingtime.LimitUnit;
import org.fenbo.supervision.Database;
import org.fenbo.supervision.contract.Examples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests what supervision makes from a revision of the registry. */
class RegistryViewTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    private final Database database = Database.create();
    private final RevisionCopy<RegistryView> copy = database.registryCopy(() -> NOW);
    private final Inbox inbox = database.inbox(copy.reader("supervision.registry"));

    private static RevisionEvents revision() {
        return new RevisionEvents(3, NOW.minusSeconds(60))
                .with("policy", "limits", """
                        {"code":"limits","urgent":{"case":{"amount":24,"unit":"HOURS"}},
                         "normal":{"case":{"amount":5,"unit":"WORKING_DAYS"},"accept":{"amount":4,"unit":"WORKING_HOURS"}}}""")
                .with("category", "COVER", """
                        {"code":"COVER","name":"井盖缺失","urgency":"URGENT","somethingNew":1,
                         "limits":{"handle":{"amount":4,"unit":"HOURS"}}}""")
                .with("unit", "U-CG", "{\"code\":\"U-CG\",\"name\":\"区城市管理局\"}")
                .with("duty", "D-1", "{\"code\":\"D-1\",\"title\":\"\"}");
    }

    @Test
    @DisplayName("清单版本到齐即生效，时限按其内容 (TIME-1c)")
    void the_limits_the_calendar_and_the_names_of_units_come_from_the_revision() {
        revision().with("calendar", "CN", """
                {"code":"CN","zone":"Asia/Shanghai","week":{"MONDAY":["09:00-12:00","14:00-18:00"]},
                 "holidays":{"2026-10-01":"国庆节"},"makeUpDays":{"2026-10-10":"国庆节调休"}}""").to(inbox);

        RegistryView view = copy.inForce(NOW).orElseThrow();
        TimeRules rules = view.timeRules();
        assertThat(rules.revision()).isEqualTo(3);
        assertThat(rules.calendar().revision()).isEqualTo("CN/3");
        assertThat(rules.limit(ClockKind.HANDLE, "COVER", Urgency.URGENT)).contains(new Limit(4, LimitUnit.HOURS));
        assertThat(rules.limit(ClockKind.WHOLE_CASE, "COVER", Urgency.URGENT)).contains(new Limit(24, LimitUnit.HOURS));
        assertThat(rules.limit(ClockKind.ACCEPT, null, Urgency.NORMAL)).contains(new Limit(4, LimitUnit.WORKING_HOURS));
        assertThat(rules.limit(ClockKind.ACCEPT, null, Urgency.URGENT)).isEmpty();
        assertThat(view.unitNames()).containsExactly(Map.entry("U-CG", "区城市管理局"));
    }

    @Test
    void a_revision_without_a_calendar_has_names_of_units_but_no_limits() {
        revision().to(inbox);

        RegistryView view = copy.inForce(NOW).orElseThrow();
        assertThat(view.unitNames()).containsKey("U-CG");
        assertThatThrownBy(view::timeRules).hasMessage("revision 3 has no calendar");
    }

    @Test
    void every_example_of_an_entry_can_be_read() throws Exception {
        List<Path> examples = examples("registry.entry.published.v1");
        for (Path example : examples) {
            inbox.receive(Deliveries.of(received(example, "registry.entry.published.v1")));
        }
        assertThat(database.texts("select kind from registry_entry")).hasSameSizeAs(examples);
    }

    @Test
    void every_example_of_a_revision_can_be_read_and_waits_for_its_entries() throws Exception {
        List<Path> examples = examples("registry.revision.published.v1");
        for (Path example : examples) {
            inbox.receive(Deliveries.of(received(example, "registry.revision.published.v1")));
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

    private static Received received(Path example, String type) throws IOException {
        Actor keeper = new Actor("O-KEEP", null, "registry-keeper", null);
        String subject = example.toString();
        return new Received(subject, "registry", subject, 1, type, NOW, keeper, null, Files.readAllBytes(example));
    }
}
