package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.registry.revision.EntryKind;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/**
 * The base of tests that use the files of the demo district. Each test begins at least one day later than the test that
 * ran before it, even if that test is in another class.
 */
abstract class OnDemoDistrict extends OnPostgres {

    private static final Path DISTRICT = Path.of("../deploy/local/src/main/resources/district");
    static final String TRIAL = "区政府关于试行职责清单的通知（演示）";
    private static final Instant FIRST_DAY = Instant.parse("2026-11-22T01:00:00Z");
    static int day;

    final MovableClock clock;
    final Api keeper;
    final Api approver;
    final Api handler;
    Instant now = FIRST_DAY;

    OnDemoDistrict(MovableClock clock, int port) {
        this.clock = clock;
        this.keeper = new Api(port, "O-KEEP~registry-keeper~registry-approver");
        this.approver = new Api(port, "O-APPR~registry-approver");
        this.handler = new Api(port, "O-HAND/U-CG~handler");
    }

    @BeforeEach
    void another_day() {
        now = FIRST_DAY.plusSeconds(86_400L * day++);
        clock.moveTo(now);
    }

    final int importDistrict(String title) {
        int revision = open(title);
        for (EntryKind kind : EntryKind.values()) {
            Api.Reply reply = keeper.putCsv(entries(revision, kind), file(kind));
            assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        }
        return revision;
    }

    final int open(String title) {
        Api.Reply reply = keeper.post("/revisions", "{\"title\": \"" + title + "\"}");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.body().path("revision").asInt();
    }

    static String entries(int revision, EntryKind kind) {
        return "/revisions/" + revision + "/entries/" + kind.code();
    }

    /** Submits a revision; then an approver publishes it. */
    final Api.Reply published(int revision, Instant effectiveAt) {
        keeper.post("/revisions/" + revision + "/submit", "");
        return approver.post(publish(revision), inForceFrom(effectiveAt));
    }

    static String publish(int revision) {
        return "/revisions/" + revision + "/publish";
    }

    static String inForceFrom(Instant instant) {
        return "{\"effectiveAt\": \"" + instant + "\"}";
    }

    final JsonNode look(String category, String area) {
        return handler.get("/lookup?category=" + category + "&area=" + area).body();
    }

    static String file(EntryKind kind) {
        try {
            return Files.readString(DISTRICT.resolve(kind.code() + ".csv"));
        } catch (IOException e) {
            throw new AssertionError("the demo district has no file of " + kind.code(), e);
        }
    }

    static void assertRefused(Api.Reply reply, int status, String code) {
        assertThat(reply.code()).as(reply.toString()).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.body().path("remedy").asString()).isNotBlank();
    }
}
