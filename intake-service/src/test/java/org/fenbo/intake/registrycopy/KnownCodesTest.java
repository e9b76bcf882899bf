package org.fenbo.intake.registrycopy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fenbo.backbone.events.inbox.Deliveries;
import org.fenbo.backbone.events.inbox.HeldEvents;
import org.fenbo.backbone.events.inbox.Received;
import org.fenbo.backbone.events.revision.RevisionCopy;
import org.fenbo.backbone.events.wiring.Inboxes;
import org.fenbo.intake.RunningIntake;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

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
        inboxes.retryWaiting();
        copy.refresh();
        assertThat(copy.inForce(LONG_AGO))
                .contains(new KnownCodes(901, Set.of("A9"), Set.of("0901", "0902"), Set.of()));
    }

    @Test
    void of_an_area_only_the_parent_is_read_and_of_a_unit_nothing() {
        new Announcement(903, LONG_AGO.minusSeconds(90), List.of("440399001"), List.of("0302")).to(inboxes);
        assertThat(jdbc.queryForList(
                        "select coalesce(body, kind) from registry_entry where revision = 903 order by kind",
                        String.class))
                .containsExactly("{\"parent\":\"440399\"}", "{}", "unit");
    }
}
