package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.events.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Tests the roster of the demo district over REST. Each test begins at ten in the morning and uses its own grids. */
class RosterHttpTest extends OnDemoDistrict {
    private static final String ALL_WEEK = """
            {"week": {"MONDAY": [H], "TUESDAY": [H], "WEDNESDAY": [H], "THURSDAY": [H], "FRIDAY": [H],
             "SATURDAY": [H], "SUNDAY": [H]}}""";

    private final MeterRegistry meters;
    private final Api leader;

    @Autowired
    RosterHttpTest(MovableClock clock, MeterRegistry meters, @LocalServerPort int port) {
        super(clock, port);
        this.meters = meters;
        this.leader = new Api(port, "O-LEAD~duty-leader");
    }

    @BeforeEach
    void a_district_in_force() {
        int revision = importDistrict("排班用版");
        Api.Reply published = published(revision, now.plusSeconds(60));
        assertThat(published.status()).as(published.toString()).isEqualTo(200);
        now = now.plusSeconds(3_600);
        clock.moveTo(now);
    }

    @Test
    @DisplayName("一格一人，邻格互联，无人覆盖的列出 (ORG-5b)")
    void the_own_collector_or_the_collector_of_a_linked_grid_or_nobody_covers_a_grid() {
        String own = "440399001001G01";
        String next = "440399001001G02";
        assign(own, "O-COLL");
        assign(next, "O-COLL-12");
        week("O-COLL", "\"08:00-12:00\", \"14:00-18:00\"");
        week("O-COLL-12", "\"12:00-22:00\"");
        Api.Reply linked = keeper.put("/roster/grids/" + own + "/links", "{\"linked\": [\"" + next + "\"]}");
        assertThat(linked.status()).as(linked.toString()).isEqualTo(200);

        JsonNode morning = cover(own, now);
        assertThat(morning.path("answer").asString()).as(morning.toString()).isEqualTo("OWN");
        assertThat(morning.path("collector").asString()).isEqualTo("O-COLL");
        JsonNode noon = cover(own, now.plus(Duration.ofHours(3)));
        assertThat(noon.path("answer").asString()).isEqualTo("LINK");
        assertThat(noon.path("collector").asString()).isEqualTo("O-COLL-12");
        assertThat(noon.path("from").asString()).isEqualTo(next);
        assertThat(noon.path("absence").asString()).isEqualTo("OFF_DUTY");
        JsonNode night = cover(own, now.plus(Duration.ofHours(13)));
        assertThat(night.path("answer").asString()).isEqualTo("NOBODY");
        assertThat(night.path("sentence").asString()).contains("none of its 1 linked grids");
        assertThat(night.path("chinese").asString()).isEqualTo("责任网格员不在岗，邻格均无人在岗");
        assertThat(stretches(own))
                .containsExactly(now.plus(Duration.ofHours(12)) + "/" + now.plus(Duration.ofHours(22)));
    }

    private List<String> stretches(String grid) {
        String window =
                "/roster/uncovered?limit=200&from=" + now.plusSeconds(60) + "&until=" + now.plus(Duration.ofDays(1));
        return leader.get(window)
                .body()
                .path("found")
                .valueStream()
                .filter(found -> found.path("grid").asString().equals(grid))
                .flatMap(found -> found.path("stretches").valueStream())
                .map(stretch -> stretch.path("from").asString() + "/"
                        + stretch.path("until").asString())
                .toList();
    }

    @Test
    void the_grid_of_a_collector_on_leave_is_uncovered_until_the_special_day_has_shifts() {
        String grid = "440399001002G01";
        assign(grid, "O-COLL-13");
        week("O-COLL-13", "\"08:00-18:00\"");
        String day = "/roster/officers/O-COLL-13/days/"
                + now.plus(Duration.ofHours(8)).toString().substring(0, 10);

        assertThat(leader.put(day, "{\"as\": \"OFF\", \"reason\": \"年休假\"}").status())
                .isEqualTo(200);
        assertThat(cover(grid, now).path("absence").asString()).isEqualTo("OFF_DUTY");
        assertThat(leader.put(day, "{\"as\": \"ON\", \"hours\": [\"09:30-11:00\"]}")
                        .body()
                        .at("/days/0/hours/0")
                        .asString())
                .isEqualTo("09:30-11:00");
        assertThat(cover(grid, now).path("answer").asString()).isEqualTo("OWN");
        assertThat(leader.put(day, "{\"as\": \"USUAL\"}").body().path("days").size())
                .isZero();
        assertThat(handler.get("/roster/officers/O-COLL-13/shifts").code()).isEqualTo("not-your-role");
        assertThat(new Api(leader.port(), "O-COLL-13~collector")
                        .get("/roster/officers/O-COLL-13/shifts")
                        .status())
                .isEqualTo(200);
        assertThat(new Api(leader.port(), "O-COLL-14~collector")
                        .get("/roster/officers/O-COLL-13/shifts")
                        .code())
                .isEqualTo("not-your-own");
        assertThat(leader.get("/roster/officers/O-COLL-13/shifts")
                        .body()
                        .at("/week/SUNDAY/0")
                        .asString())
                .isEqualTo("08:00-18:00");
    }

    @Test
    @DisplayName("一格一人：须先结束前一责任网格员的任务 (ORG-5a)")
    void a_grid_can_get_another_collector_only_after_the_assignment_has_ended() {
        String grid = "440399001003G01";
        long first = assign(grid, "O-COLL-21");

        Api.Reply taken = leader.post("/roster/assignments", assignment(grid, "O-COLL-22"));
        assertRefused(taken, 409, "grid-is-assigned");
        assertThat(taken.body().path("remedy").asString()).contains("end assignment " + first);
        String end = "/roster/assignments/" + first + "/end";
        assertRefused(leader.post(end, "{\"at\": \"" + now.minusSeconds(1) + "\"}"), 409, "not-within-assignment");
        Api.Reply ended = leader.post(end, "{\"at\": \"" + now + "\"}", "ends-once");
        assertThat(ended.body().path("until").asString()).as(ended.toString()).isEqualTo(now.toString());
        assertThat(leader.post(end, "{\"at\": \"" + now + "\"}", "ends-once").status())
                .isEqualTo(200);
        assign(grid, "O-COLL-22");
        JsonNode page = leader.get("/roster/assignments?limit=1&grid=" + grid).body();
        assertThat(page.path("total").asInt()).isEqualTo(2);
        assertThat(leader.get("/roster/assignments?limit=1&grid=" + grid + "&after="
                                + page.path("next").asString())
                        .body()
                        .at("/found/0/officer")
                        .asString())
                .isEqualTo("O-COLL-22");
    }

    @Test
    void uncovered_grids_are_paged_and_counted() {
        JsonNode first = leader.get("/roster/uncovered?limit=2").body();
        int total = first.path("total").asInt();
        assertThat(total).as(first.toString()).isGreaterThan(2);
        JsonNode second = leader.get("/roster/uncovered?limit=200&after="
                        + first.path("next").asString())
                .body();
        assertThat(second.path("found").size()).isEqualTo(total - 2);
        assertThat(second.has("next")).isFalse();
        assertThat(meters.get("fenbo.registry.grids.uncovered").gauge().value()).isEqualTo(total);
    }

    @Test
    void invalid_requests_are_refused_with_a_remedy_and_change_nothing() {
        String path = "/roster/assignments";
        long before = handler.get(path).body().path("total").asLong();
        String good = assignment("440399002001G01", "O-COLL-23");

        assertRefused(leader.post(path, good.replace("440399002001G01", "440399002001")), 422, "unknown-grid");
        assertRefused(leader.post(path, good.replace("O-COLL-23", "O-HAND")), 422, "not-a-collector");
        assertRefused(leader.post(path, assignment(good, now)), 422, "ends-too-early");
        assertRefused(leader.post(path, "{\"grid\": \"G\", \"officer\": \"O\"}"), 400, "missing-field");
        assertRefused(leader.post(path, good.replace("202", "302")), 400, "invalid-field");
        assertRefused(handler.post(path, good), 403, "not-your-role");
        assertRefused(leader.post(path, good, null), 400, "idempotency-key-missing");
        assertRefused(leader.post(path + "/999999/end", "{\"at\": \"" + now + "\"}"), 404, "unknown-assignment");
        String links = "/roster/grids/440399002001G01/links";
        assertRefused(leader.put(links, "{\"linked\": [\"440399002001G01\"]}"), 422, "links-not-distinct");
        assertRefused(leader.put(links, "{\"linked\": [\"NOWHERE\"]}"), 422, "unknown-grid");
        String officer = "/roster/officers/O-COLL-23/";
        assertRefused(leader.put(officer + "week", allWeek("\"8-12\"")), 400, "invalid-field");
        assertRefused(leader.put(officer + "week", "{\"week\": {\"MONDAY\": [null]}}"), 400, "invalid-field");
        assertRefused(leader.put(officer + "week", "{\"week\": {\"MONDAY\": null}}"), 400, "missing-field");
        assertRefused(leader.put(officer + "days/2026-12-24", "{\"as\": \"ON\"}"), 400, "invalid-field");
        assertRefused(leader.put(officer + "days/tomorrow", "{\"as\": \"OFF\"}"), 400, "wrong-type");
        assertRefused(leader.get("/roster/cover"), 400, "missing-field");
        assertRefused(leader.get("/roster/cover?area=440399"), 422, "unknown-grid");
        assertRefused(leader.get("/roster/cover?area=440399&at=2001-01-01T00:00:00Z"), 404, "no-revision-in-force");
        assertRefused(leader.get("/roster/uncovered?from=" + now), 400, "invalid-field");
        assertRefused(
                leader.get("/roster/uncovered?from=" + now + "&until=" + now.plus(Duration.ofDays(8))),
                400,
                "invalid-field");
        assertThat(handler.get(path).body().path("total").asLong()).isEqualTo(before);
    }

    private static String assignment(String good, Instant until) {
        return good.replace("}", ", \"until\": \"" + until + "\"}");
    }

    private String assignment(String grid, String officer) {
        return "{\"grid\": \"" + grid + "\", \"officer\": \"" + officer + "\", \"from\": \"" + now + "\"}";
    }

    private long assign(String grid, String officer) {
        Api.Reply made = leader.post("/roster/assignments", assignment(grid, officer));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.body().path("number").asLong();
    }

    private void week(String officer, String hours) {
        Api.Reply set = leader.put("/roster/officers/" + officer + "/week", allWeek(hours));
        assertThat(set.status()).as(set.toString()).isEqualTo(200);
    }

    private static String allWeek(String hours) {
        return ALL_WEEK.replace("[H]", "[" + hours + "]");
    }

    private JsonNode cover(String grid, Instant at) {
        // A minute later, because the roster of this test was recorded after the instant at which the test began.
        return leader.get("/roster/cover?area=" + grid + "&at=" + at.plusSeconds(60))
                .body();
    }
}
