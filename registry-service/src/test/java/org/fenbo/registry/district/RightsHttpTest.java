package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.web.RunningService;
import org.fenbo.registry.RegistryApplication;
import org.fenbo.registry.revision.EntryKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** The registry takes the rights of persons from its own revision in force. The test has a database of its own. */
@SpringBootTest(
        classes = RegistryApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=registry", "fenbo.registry.roster.watch=1d"})
@ContextConfiguration(initializers = RunningService.class)
class RightsHttpTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final String KEPT = "/catalogue/due";

    private final MovableClock clock;
    private final Api byToken;
    private final Api keeper;
    private final Api approver;
    private final Api secretary;
    private final Api liaison;
    private Instant now = Instant.parse("2026-11-22T01:00:00Z");

    @Autowired
    RightsHttpTest(MovableClock clock, @LocalServerPort int port) {
        this.clock = clock;
        this.byToken = new Api(port, "O-KEEP~registry-keeper");
        this.keeper = new Api(port, "O-KEEP", List.of());
        this.approver = new Api(port, "O-APPR~registry-approver");
        this.secretary = new Api(port, "O-LIAI-S1", List.of());
        this.liaison = new Api(port, "O-LIAI", List.of());
    }

    @Test
    @DisplayName("角色与区域来自生效版本，不看令牌；新版本收回的角色五秒内失效；群主看得到自己的群组，不是群主的看不到 (ORG-4d,e,f, ORG-6c)")
    void rights_follow_the_revision_in_force() {
        int revision = open(byToken, "");
        for (EntryKind kind : EntryKind.values()) {
            put(byToken, revision, kind, OnDemoDistrict.file(kind));
        }
        publish(byToken, revision);

        assertThat(new Api(byToken.port(), "O-HAND/U-CG~registry-keeper")
                        .get(KEPT)
                        .code())
                .isEqualTo("not-your-role");
        assertThat(new Api(byToken.port(), "O-STRANGER~registry-keeper")
                        .get(KEPT)
                        .code())
                .isEqualTo("not-your-role");
        assertThat(ownGroups(secretary)).containsExactly("GR-S1");
        assertThat(liaison.get("/groups/own").code()).isEqualTo("not-your-role");
        assertThat(keeper.get(KEPT).status()).isEqualTo(200);

        int next = open(keeper, ", \"basedOn\": " + revision);
        put(keeper, next, EntryKind.OFFICER, changed());
        put(keeper, next, EntryKind.GROUP, OnDemoDistrict.file(EntryKind.GROUP).replace("O-LIAI-S1", "O-LIAI"));
        publish(keeper, next);
        Instant end = Clock.systemUTC().instant().plus(LIMIT);
        int status = byToken.get(KEPT).status();
        while (status != 403 && Clock.systemUTC().instant().isBefore(end)) {
            status = byToken.get(KEPT).status();
        }
        assertThat(status).isEqualTo(403);
        assertThat(ownGroups(liaison)).containsExactly("GR-S1");
        assertThat(secretary.get("/groups/own").code()).isEqualTo("not-your-role");
    }

    private static List<String> ownGroups(Api owner) {
        return owner.get("/groups/own")
                .body()
                .path("groups")
                .valueStream()
                .map(group -> group.path("code").asString())
                .toList();
    }

    /** The keeper becomes a verifier, another person keeps the list, and a liaison takes over a street. */
    private static String changed() {
        return OnDemoDistrict.file(EntryKind.OFFICER)
                        .replace("U-CMD,registry-keeper,", "U-CMD,verifier,")
                        .replace("U-CG,unit-liaison,,", "U-CG,unit-liaison,街道党工委书记,440399001")
                + "O-KEEP-2,清单管理员乙,U-CMD,registry-keeper,,\n";
    }

    private static int open(Api api, String more) {
        Api.Reply reply = api.post("/revisions", "{\"title\": \"权限版\"" + more + "}");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.body().path("revision").asInt();
    }

    private static void put(Api api, int revision, EntryKind kind, String file) {
        Api.Reply reply = api.putCsv(OnDemoDistrict.entries(revision, kind), file);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    }

    private void publish(Api api, int revision) {
        clock.moveTo(now);
        api.post("/revisions/" + revision + "/submit", "");
        Instant start = now.plusSeconds(60);
        Api.Reply reply = approver.post(OnDemoDistrict.publish(revision), OnDemoDistrict.inForceFrom(start));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        now = start.plusSeconds(60);
        clock.moveTo(now);
    }
}
