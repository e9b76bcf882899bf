package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.roster.WatchCover;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Tests past cover, alarms, presence and trainings over REST. Each test begins at ten and uses its own grids. */
class RosterWatchTest extends OnDemoDistrict {
    private final WatchCover watch;
    private final JdbcClient jdbc;
    private final Api leader;

    @Autowired
    RosterWatchTest(MovableClock clock, WatchCover watch, JdbcClient jdbc, @LocalServerPort int port) {
        super(clock, port);
        this.watch = watch;
        this.jdbc = jdbc;
        this.leader = new Api(port, "O-LEAD~duty-leader");
    }

    @BeforeEach
    void a_district_in_force() {
        int revision = importDistrict("值守用版");
        Api.Reply published = published(revision, now.plusSeconds(60));
        assertThat(published.status()).as(published.toString()).isEqualTo(200);
        now = now.plusSeconds(3_600);
        clock.moveTo(now);
    }

    @Test
    @DisplayName("过去某一时刻由谁覆盖，按当时的排班答复，其后的改动不改变答复 (ORG-5e)")
    void cover_at_a_past_moment_is_answered_from_the_roster_as_it_was_then() {
        String grid = "440399002002G01";
        assign(grid, "O-COLL-31");
        week("O-COLL-31", "\"00:00-00:00\"");
        Instant then = now;
        assertThat(cover(grid, then).path("answer").asString()).isEqualTo("OWN");
        clock.moveTo(now.plusSeconds(7_200));
        week("O-COLL-31", "\"22:00-23:00\"");
        assertThat(cover(grid, then).path("answer").asString()).isEqualTo("OWN");
        assertThat(cover(grid, now.plusSeconds(7_200)).path("answer").asString())
                .isEqualTo("NOBODY");
    }

    @Test
    @DisplayName("无人当班的网格只告警一次，区域负责人收到一条消息；负责人本人就是离岗的网格员时由上一级负责人收到；恢复当班后再无人时才再告警 (ORG-5d)")
    void a_grid_without_cover_raises_one_alarm_event_and_the_leader_of_the_area_gets_a_message() {
        String ownOfALeader = "440399003001G01";
        assign(ownOfALeader, "O-COLL-31");
        week("O-COLL-31", "\"00:00-00:00\"");
        String grid = "440399002003G01";
        assign(grid, "O-COLL-32");
        week("O-COLL-32", "\"00:00-00:00\"");
        clock.moveTo(now.plusSeconds(60));
        watch.watch();
        int before = alarms(grid).size();
        week("O-COLL-32", "");
        week("O-COLL-31", "");
        clock.moveTo(now.plusSeconds(120));
        watch.watch();
        watch.watch();
        assertThat(alarms(grid).subList(before, before + 1)).containsExactly("registry.roster.uncovered.v1");
        assertThat(alarms(grid)).hasSize(before + 1);
        assertThat(jdbc.sql("select convert_from(body, 'UTF8') from event where subject = ? order by version")
                        .param("grid:" + grid)
                        .query(String.class)
                        .list())
                .last()
                .asString()
                .contains("\"leaders\":[\"O-COLL-23\",\"O-SEC-23\",\"O-LIAI-S2\"]");
        assertThat(messages(grid)).containsExactly("O-COLL-23");
        assertThat(messages(ownOfALeader)).containsExactly("O-SEC-31");
        rename(grid, before + 1, "registry.roster.unreadable.v1");
        week("O-COLL-32", "\"00:00-00:00\"");
        clock.moveTo(now.plusSeconds(180));
        watch.watch();
        watch.watch();
        assertThat(alarms(grid).subList(before, before + 2))
                .as("no earlier event of the grid is read")
                .containsExactly("registry.roster.unreadable.v1", "registry.roster.covered.v1");
        rename(grid, before + 1, "registry.roster.uncovered.v1");
        week("O-COLL-32", "");
        clock.moveTo(now.plusSeconds(240));
        watch.watch();
        assertThat(alarms(grid)).hasSize(before + 3);
        assertThat(messages(grid)).containsExactly("O-COLL-23", "O-COLL-23");
    }

    @Test
    @DisplayName("告警时没有负责人可通知的，之后有负责人即补发一条，只发一次 (ORG-5d)")
    void a_leader_who_is_named_after_the_alarm_gets_one_message() {
        String grid = "440399002003G02";
        assign(grid, "O-COLL-12");
        week("O-COLL-12", "");
        clock.moveTo(now.plusSeconds(60));
        watch.watch();
        int messages = messages(grid).size();
        int alarms = alarms(grid).size();
        // As if the areas of the grid had no leader at the time of the alarm.
        jdbc.sql("update roster_alarm set informed = false where grid = ?")
                .param(grid)
                .update();
        watch.watch();
        watch.watch();
        assertThat(messages(grid)).hasSize(messages + 1);
        assertThat(alarms(grid)).hasSize(alarms);
    }

    @Test
    @DisplayName("网格及其各级上级区域都没有负责人的，只告警一次，不通知任何人，也不出错 (ORG-5d)")
    void an_alarm_about_a_grid_whose_areas_have_no_leader_is_raised_once_and_informs_nobody() {
        withoutLeadersIn("440399002");
        String grid = "440399002001G02";
        assign(grid, "O-COLL-21");
        week("O-COLL-21", "\"00:00-00:00\"");
        clock.moveTo(now.plusSeconds(180));
        watch.watch();
        int before = alarms(grid).size();
        week("O-COLL-21", "");
        clock.moveTo(now.plusSeconds(240));
        watch.watch();
        watch.watch();
        assertThat(alarms(grid)).hasSize(before + 1).last().isEqualTo("registry.roster.uncovered.v1");
        assertThat(messages(grid)).isEmpty();
        assertThat(jdbc.sql("select informed from roster_alarm where grid = ? and since is not null")
                        .param(grid)
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    /** A revision in force in which nobody leads the area or an area below it. Nobody leads the district anyway. */
    private void withoutLeadersIn(String area) {
        int revision = importDistrict("无负责人版");
        keeper.delete(entries(revision, EntryKind.GROUP));
        Api.Reply put = keeper.putCsv(
                entries(revision, EntryKind.OFFICER),
                file(EntryKind.OFFICER).replaceAll("," + area + "[^,\n]*\n", ",\n"));
        assertThat(put.status()).as(put.toString()).isEqualTo(200);
        Api.Reply published = published(revision, now.plusSeconds(90));
        assertThat(published.status()).as(published.toString()).isEqualTo(200);
        clock.moveTo(now.plusSeconds(120));
    }

    /** Changes the type of an event of a grid. */
    private void rename(String grid, int version, String type) {
        assertThat(jdbc.sql("update event set type = ? where subject = ? and version = ?")
                        .params(type, "grid:" + grid, version)
                        .update())
                .isOne();
    }

    /** The officers for whose lists a message about a grid was requested since the test began. */
    private List<@Nullable String> messages(String grid) {
        return jdbc.sql("""
                        select convert_from(body, 'UTF8')::jsonb ->> 'person' from event
                        where topic = 'registry.message' and type = 'registry.message.requested.v1'
                          and happened >= :since
                          and convert_from(body, 'UTF8')::jsonb @> jsonb_build_object('template', 'grid-uncovered',
                            'values', jsonb_build_object('grid', :grid::text))
                        order by position
                        """)
                .param("since", now.atOffset(ZoneOffset.UTC))
                .param("grid", grid)
                .query(String.class)
                .list();
    }

    private List<@Nullable String> alarms(String grid) {
        return jdbc.sql("select type from event where subject = ? and topic = 'registry.roster' order by version")
                .param("grid:" + grid)
                .query(String.class)
                .list();
    }

    @Test
    @DisplayName("网格员登记离岗（病假）后不再当班：邻格代管；无人代管则告警；登记之前的时刻不变 (ORG-5b,e)")
    void a_collector_who_is_out_does_not_cover() {
        String grid = "440399003002G01";
        String other = "440399003002G02";
        assign(grid, "O-COLL-13");
        assign(other, "O-COLL-21");
        week("O-COLL-13", "\"00:00-00:00\"");
        week("O-COLL-21", "\"00:00-00:00\"");
        leader.put("/roster/grids/" + grid + "/links", "{\"linked\": [\"" + other + "\"]}");
        Instant well = now;
        clock.moveTo(now.plusSeconds(600));
        out("O-COLL-13");
        assertThat(cover(grid, well).path("answer").asString()).isEqualTo("OWN");
        assertThat(cover(grid, well.plusSeconds(900)).path("answer").asString()).isEqualTo("LINK");
        clock.moveTo(now.plusSeconds(1_200));
        out("O-COLL-21");
        assertThat(cover(grid, well.plusSeconds(1_500)).path("answer").asString())
                .isEqualTo("NOBODY");
        watch.watch();
        assertThat(alarms(grid)).contains("registry.roster.uncovered.v1");
        assertThat(cover(grid, well.plusSeconds(90_000)).path("answer").asString())
                .isEqualTo("OWN");
    }

    private void out(String officer) {
        Instant back = now.plus(Duration.ofHours(12));
        Api.Reply out = leader.put(
                "/roster/officers/" + officer + "/presence", "{\"state\": \"OUT\", \"until\": \"" + back + "\"}");
        assertThat(out.status()).as(out.toString()).isEqualTo(200);
    }

    @Test
    @DisplayName("人员在岗、暂离、离岗至某时；按排班不当班的视为离岗 (ORG-9a)")
    void an_officer_is_on_away_or_out_and_off_duty_by_roster_counts_as_out() {
        String path = "/roster/officers/O-COLL-22/presence";
        Api herself = new Api(leader.port(), "O-COLL-22~collector");
        assertThat(herself.get(path).body().path("state").asString()).isEqualTo("ON");
        week("O-COLL-22", "\"08:00-18:00\"");
        assertThat(herself.get(path).body().path("state").asString()).isEqualTo("ON");
        Instant back = now.plusSeconds(1_800);
        JsonNode away = herself.put(path, "{\"state\": \"AWAY\", \"until\": \"" + back + "\"}")
                .body();
        assertThat(away.path("state").asString()).as(away.toString()).isEqualTo("AWAY");
        assertThat(away.path("until").asString()).isEqualTo(back.toString());
        assertThat(leader.get(path + "?at=" + back).body().path("state").asString())
                .isEqualTo("ON");
        JsonNode night =
                leader.get(path + "?at=" + now.plus(Duration.ofHours(10))).body();
        assertThat(night.path("state").asString()).isEqualTo("OUT");
        assertThat(night.path("byRoster").asBoolean()).isTrue();
        assertThat(night.path("until").asString())
                .isEqualTo(now.plus(Duration.ofHours(22)).toString());
        assertThat(new Api(leader.port(), "O-LIAI-S2/U-C22~unit-liaison")
                        .get(path)
                        .status())
                .isEqualTo(200);
        assertRefused(new Api(leader.port(), "O-LIAI/U-CG~unit-liaison").get(path), 403, "not-your-unit");
        assertRefused(herself.put(path, "{\"state\": \"OUT\"}"), 422, "ends-too-early");
        String unknown = path.replace("O-COLL-22", "O-NONE");
        assertRefused(leader.put(unknown, "{\"state\": \"ON\"}"), 404, "no-such-officer");
        assertThat(jdbc.sql("select count(*) from roster_presence where officer = 'O-NONE'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertRefused(
                new Api(leader.port(), "O-COLL-31~collector").put(path, "{\"state\": \"ON\"}"), 403, "not-your-own");
    }

    @Test
    @DisplayName("区域负责人登记网格采集员的培训，并看到哪些已过期 (ORG-4i)")
    void the_leader_of_an_area_records_trainings_and_sees_which_have_expired() {
        Api secretary = new Api(leader.port(), "O-SEC-31~area-leader", List.of("440399003001"));
        String today = now.plusSeconds(28_800).toString().substring(0, 10);
        String body = "{\"officer\": \"O-COLL-31\", \"title\": \"消防安全\", \"on\": \"%s\"}";
        JsonNode untrained = secretary.get("/trainings?expired=true").body();
        assertThat(untrained.path(0).path("officer").asString())
                .as(untrained.toString())
                .isEqualTo("O-COLL-31");
        assertThat(untrained.size()).isOne();
        String lastYear = (Integer.parseInt(today.substring(0, 4)) - 1) + today.substring(4);
        assertThat(secretary
                        .post("/trainings", body.formatted(lastYear))
                        .body()
                        .path("expired")
                        .asBoolean())
                .isFalse();
        clock.moveTo(now.plus(Duration.ofDays(1)));
        JsonNode expired = secretary.get("/trainings?expired=true").body();
        assertThat(expired.path(0).path("validUntil").asString()).isEqualTo(today);
        assertThat(secretary.post("/trainings", body.formatted(today)).status()).isEqualTo(201);
        assertThat(secretary.get("/trainings?expired=true").body().size()).isZero();
        assertThat(secretary.get("/trainings").body().path(0).path("training").asString())
                .isEqualTo("消防安全");
        String street = body.formatted(today).replace("O-COLL-31", "O-COLL-32");
        assertRefused(secretary.post("/trainings", street), 403, "not-your-collector");
        assign("440399003001G02", "O-COLL-32");
        clock.moveTo(now.plus(Duration.ofDays(2)));
        assertThat(secretary.post("/trainings", street).status()).isEqualTo(201);
        assertThat(secretary
                        .get("/trainings")
                        .body()
                        .valueStream()
                        .map(one -> one.path("officer").asString()))
                .containsExactly("O-COLL-31", "O-COLL-32");
        assertRefused(
                secretary.post("/trainings", body.formatted(today).replace("O-COLL-31", "O-HAND")),
                422,
                "not-a-collector");
    }

    private void assign(String grid, String officer) {
        Api.Reply made = leader.post(
                "/roster/assignments",
                "{\"grid\": \"" + grid + "\", \"officer\": \"" + officer + "\", \"from\": \"" + now + "\"}");
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
    }

    private void week(String officer, String hours) {
        String day = "[" + hours + "]";
        Api.Reply set = leader.put("/roster/officers/" + officer + "/week", """
                {"week": {"MONDAY": [H], "TUESDAY": [H], "WEDNESDAY": [H], "THURSDAY": [H], "FRIDAY": [H],
                 "SATURDAY": [H], "SUNDAY": [H]}}""".replace("[H]", day));
        assertThat(set.status()).as(set.toString()).isEqualTo(200);
    }

    // A minute later, because the roster of a test is recorded after the instant at which the test begins.
    private JsonNode cover(String grid, Instant at) {
        return leader.get("/roster/cover?area=" + grid + "&at=" + at.plusSeconds(60))
                .body();
    }
}
