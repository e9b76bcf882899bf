package org.fenbo.intake.registrycopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fenbo.backbone.events.inbox.Deliveries;
import org.fenbo.backbone.events.inbox.HeldEvents;
import org.fenbo.backbone.events.inbox.Received;
import org.fenbo.backbone.events.revision.RevisionCopy;
import org.fenbo.backbone.events.revision.RevisionEvents;
import org.fenbo.backbone.events.wiring.Inboxes;
import org.fenbo.backbone.kernel.PersonRights;
import org.fenbo.intake.RunningIntake;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Tests the copy of the registry in a running intake. */
@RunningIntake
class KnownCodesTest {
    private static final Instant LONG_AGO = Instant.parse("1990-01-01T00:00:00Z");

    @Autowired
    private Inboxes inboxes;

    @Autowired
    private HeldEvents held;

    @Autowired
    private RevisionCopy<KnownCodes> copy;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    @DisplayName("版本须完整到齐方可生效 REG-3")
    void a_revision_is_used_only_after_all_its_entries_have_arrived() {
        Announcement announced = new Announcement(901, LONG_AGO, List.of("A9"), List.of("0901", "0902"));
        List<Received> entries = announced.events().entries();
        Announcement.inbox(inboxes).receive(Deliveries.of(announced.events().published()));
        Announcement.inbox(inboxes).receive(Deliveries.of(entries.subList(0, 2)));
        copy.refresh();
        assertThat(copy.find(901)).isEmpty();
        assertThat(held.list(100).stream().filter(event -> event.subject().equals("901")))
                .singleElement()
                .satisfies(event -> assertThat(event.cause()).contains("revision 901: 0 of 4 entries"));

        Announcement.inbox(inboxes).receive(Deliveries.of(entries));
        // The service's own timer may be trying the waiting event at the same time.
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            inboxes.retryWaiting();
            copy.refresh();
            assertThat(copy.inForce(LONG_AGO)).hasValueSatisfying(known -> {
                assertThat(known.revision()).isEqualTo(901);
                assertThat(known.areas()).isEqualTo(Set.of("A9"));
                assertThat(known.categories()).isEqualTo(Set.of("0901", "0902"));
            });
        });
    }

    @Test
    void of_an_area_and_a_unit_only_the_needed_fields_are_read() {
        new Announcement(903, LONG_AGO.minusSeconds(90), List.of("440399001"), List.of("0302")).to(inboxes);
        assertThat(jdbc.queryForList(
                        "select coalesce(body, kind) from registry_entry where revision = 903 order by kind",
                        String.class))
                .containsExactly("{\"parent\":\"440399\"}", "{}", "{}");
    }

    @Test
    @DisplayName("从登记事件读出分类的性质与紧急程度 (REG-11d)")
    void the_nature_and_the_urgency_of_a_category_are_read_from_the_entry() throws IOException {
        new RevisionEvents(905, LONG_AGO.minusSeconds(70))
                .with("category", "0601", published("category-in-full.json"))
                .with("category", "0602", published("category.json"))
                .to(Announcement.inbox(inboxes));
        copy.refresh();

        assertThat(copy.find(905).map(KnownCodes::catalogue))
                .contains(Map.of(
                        "0601", new KnownCodes.Category(false, "HAPPENING"),
                        "0602", new KnownCodes.Category(true, "")));
    }

    /** The entry of an example of the registry's event. */
    private static String published(String example) throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(
                        Path.of("..", "registry-service", "contract", "registry.entry", "published.v1", example)))
                .required("entry")
                .toString();
    }

    @Test
    @DisplayName("群组的登记事件使其群主有群主的角色 (ORG-6c)")
    void the_owner_of_a_group_has_the_role_of_a_group_owner() {
        new RevisionEvents(907, LONG_AGO.minusSeconds(50))
                .with("officer", "O-1", "{\"roles\":[]}")
                .with("group", "GR-1", "{\"name\":\"楼栋群\",\"owner\":\"O-1\"}")
                .to(Announcement.inbox(inboxes));
        copy.refresh();

        assertThat(copy.find(907)
                        .flatMap(known -> known.persons().rightsOf("O-1", LocalDate.EPOCH))
                        .map(PersonRights::roles))
                .contains(Set.of("group-owner"));
    }

    @Test
    @DisplayName("从登记事件读出网格的轮廓，一片或几片 (ORG-2c)")
    void the_outline_of_an_area_is_read_from_the_entry() throws IOException {
        String parts = "[[[[10,10],[11,10],[11,11],[10,10]]],[[[20,10],[21,10],[21,11],[20,10]]]]";
        new RevisionEvents(906, LONG_AGO.minusSeconds(60))
                .with("area", "G1", published("area.json"))
                .with("area", "G2", "{\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":" + parts + "}}")
                .with("area", "G3", "{}")
                .to(Announcement.inbox(inboxes));
        copy.refresh();

        assertThat(around(114.105, 22.505)).containsExactly("G1");
        assertThat(around(22.505, 114.105)).isEmpty();
        assertThat(around(10.6, 10.2)).containsExactly("G2");
        assertThat(around(20.6, 10.2)).containsExactly("G2");
    }

    /** The areas of revision 906 whose outline contains the point. */
    private Stream<String> around(double longitude, double latitude) {
        return copy.find(906).orElseThrow().days().areas().entrySet().stream()
                .filter(area -> area.getValue().outline().covers(longitude, latitude))
                .map(Map.Entry::getKey);
    }

    @Test
    @DisplayName("从登记事件读出网格的最后一日和替代它的网格 (ORG-2d)")
    void the_last_day_of_an_area_and_its_replacement_are_read_from_the_entry() throws IOException {
        new RevisionEvents(904, LONG_AGO.minusSeconds(80))
                .with("area", "440399001001G02", published("area-ended.json"))
                .with("area", "440399001001G21", "{\"from\":\"2026-12-01\"}")
                .with("area", "440399001001G22", "{\"from\":\"2026-12-01\"}")
                .to(Announcement.inbox(inboxes));
        copy.refresh();

        assertThat(copy.find(904).map(KnownCodes::days)).hasValueSatisfying(days -> {
            LocalDate after = LocalDate.parse("2026-12-01");
            assertThat(days.endOf("440399001001G02", after)).contains(LocalDate.parse("2026-11-30"));
            assertThat(days.replacing("440399001001G02", after)).containsExactly("440399001001G21", "440399001001G22");
        });
    }
}
