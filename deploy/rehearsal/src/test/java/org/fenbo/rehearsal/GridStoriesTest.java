package org.fenbo.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fenbo.rehearsal.ReformedDistrict.KEEPER;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenbo.rehearsal.platform.District;
import org.fenbo.rehearsal.platform.Person;
import org.fenbo.rehearsal.platform.Rest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Plays reforms of grids and of the people in them: new grids, message groups, one grid one person, enrolment. Each
 * story has a community of its own, so the order of the stories doesn't matter.
 */
class GridStoriesTest extends ReformStories {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    @DisplayName("网格调整：自生效日起两格变四格，在办案件留在旧网格，新上报按坐标进入新网格，无坐标的拒收并指明新网格，两套网格都可统计 (ORG-2a,b,c,d,e)")
    void a_community_gets_new_grids_while_a_case_is_open() {
        String category = "401003";
        String community = "440399003001";
        String old = community + "G01";
        Map<String, Object> north = Map.of("longitude", 114.704, "latitude", 22.4068);
        Map<String, Object> south = Map.of("longitude", 114.7081, "latitude", 22.4031);
        int before = district.inForce();
        Instant start = district.now();
        String open = district.report(category, old, north);

        LocalDate first = district.today().plusDays(2);
        int draft = district.draft("桥头社区网格由两格调整为四格");
        end(draft, old, first.minusDays(1), "N1;N2");
        end(draft, community + "G02", first.minusDays(1), "N3;N4");
        grid(draft, "N1", first, "[114.7,22.4014],[114.7106,22.4086],[114.7013,22.4104],[114.7,22.4014]");
        grid(draft, "N2", first, "[114.7,22.4014],[114.7138,22.3993],[114.7106,22.4086],[114.7,22.4014]");
        grid(draft, "N3", first, "[114.7138,22.3993],[114.7235,22.3993],[114.723,22.411],[114.7138,22.3993]");
        grid(draft, "N4", first, "[114.7138,22.3993],[114.723,22.411],[114.7106,22.4086],[114.7138,22.3993]");
        district.putInForce(draft, ReformedDistrict.startOf(first));

        assertThat(areaOf(open)).as("the open case").isEqualTo(old);
        assertThat(areaOf(district.report(category, old, north))).isEqualTo("N1");
        assertThat(areaOf(district.report(category, old, south))).isEqualTo("N2");
        Rest.Answer refused = district.reported(category, old, Map.of());
        assertThat(refused.code()).isEqualTo("ended-area");
        assertThat(refused.body().path("remedy").asString())
                .contains("N1", "N2")
                .doesNotContain("N3");
        assertThat(cases(before, start)).isEqualTo(Map.of(old, 3));
        assertThat(cases(draft, start)).isEqualTo(Map.of("N1", 2, "N2", 1));
    }

    private void end(int draft, String grid, LocalDate lastDay, String replacedBy) {
        Map<String, Object> cells = district.cells(draft, "area/" + grid);
        cells.put("until", lastDay.toString());
        cells.put("replacedBy", replacedBy);
        district.write(draft, "area/" + grid, cells, "网格调整");
    }

    private void grid(int draft, String code, LocalDate firstDay, String ring) {
        Map<String, Object> cells = new HashMap<>();
        cells.put("name", "桥头社区新网格" + code);
        cells.put("kind", "GRID");
        cells.put("parent", "440399003001");
        cells.put("grid", "RESIDENTIAL");
        cells.put("households", "400");
        cells.put("from", firstDay.toString());
        cells.put("geometry", "{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}");
        district.write(draft, "area/" + code, cells, "网格调整");
    }

    private String areaOf(String caseNumber) {
        return district.theCase(caseNumber).path("area").asString();
    }

    /** The cases that were received since the start, by the grids of the revision. */
    private Map<String, Integer> cases(int revision, Instant start) {
        Instant end = district.now().plusSeconds(60);
        return district.see(KEEPER, "/revisions/" + revision + "/cases-by-area?from=" + start + "&until=" + end)
                .orFail("the cases by area")
                .path("areas")
                .propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, area -> area.getValue().asInt()));
    }

    @Test
    @DisplayName("五级群组：跨级的上级群组拒收；群主看得到自己的群组，不是群主的看不到；楼栋群主离任后，网格群主收到一条消息 (ORG-6a,c,d,f)")
    void groups_of_five_levels_have_owners_and_the_owner_above_learns_who_has_left() {
        String grid = "440399001001G01";
        Person head = Person.of("O-COLL", "collector");
        Person buildingHead = Person.of("O-BLD-1", "group-owner");
        int draft = district.draft("群组延伸到楼栋和单元");
        area(draft, grid + "B1", "一号楼", "BUILDING", grid);
        area(draft, grid + "B1E1", "一单元", "ENTRANCE", grid + "B1");
        officer(draft, "O-BLD-1", "楼栋长", grid + "B1");
        officer(draft, "O-ENT-1", "单元长", grid + "B1E1");
        String groups = District.demo().files().get("group") + "GR-B1,一号楼邻里群,BUILDING,GR-" + grid + "," + grid
                + "B1,O-BLD-1\nGR-E1,一单元邻里群,ENTRANCE,GR-B1," + grid + "B1E1,O-ENT-1\n";
        Rest.Answer wrong = district.imported(draft, "group", groups.replace("ENTRANCE,GR-B1,", "ENTRANCE,GR-S1,"));
        assertThat(wrong.body().at("/errors/0/code").asString()).isEqualTo("parent-not-one-above");
        district.imported(draft, "group", groups).orFail("the groups");
        district.putInForce(draft);
        assertThat(ownGroups(Person.of("O-LIAI-S1", "unit-liaison"))).containsExactly("GR-S1");
        assertThat(ownGroups(buildingHead)).containsExactly("GR-B1");
        assertThat(district.see(Person.of("O-LIAI", "unit-liaison"), "/groups/own")
                        .code())
                .isEqualTo("not-your-role");

        int left = district.draft("楼栋长离任");
        Map<String, Object> cells = district.cells(left, "officer/O-BLD-1");
        cells.put("ties", "BELONGS_TO:U-C11:.." + district.today().minusDays(1));
        district.write(left, "officer/O-BLD-1", cells, "离任");
        district.putInForce(left);
        awaitMessage(head, "GR-B1");
        assertThat(district.messages(head, "GR-B1").getFirst()).contains("一号楼邻里群", "O-BLD-1");
        assertThat(district.see(buildingHead, "/groups/own").code()).isEqualTo("not-your-role");
    }

    private void area(int draft, String code, String name, String kind, String parent) {
        district.write(draft, "area/" + code, Map.of("name", name, "kind", kind, "parent", parent), "新建");
    }

    private void officer(int draft, String code, String title, String leads) {
        Map<String, Object> cells =
                Map.of("name", title + "甲", "unit", "U-C11", "roles", "collector", "title", title, "leads", leads);
        district.write(draft, "officer/" + code, cells, "新任");
    }

    private List<String> ownGroups(Person owner) {
        return district.see(owner, "/groups/own")
                .orFail("the groups of " + owner.code())
                .path("groups")
                .valueStream()
                .map(group -> group.path("code").asString())
                .toList();
    }

    @Test
    @DisplayName("一格一员：同一时间第二名网格员拒收；网格员下班后由邻格代管；邻格也下班后只告警一次，社区书记收到一条消息 (ORG-5a,b,d)")
    void a_linked_grid_covers_and_a_grid_without_cover_raises_one_alarm() {
        String grid = "440399001002G01";
        String linked = "440399001002G02";
        String later = "440399001003G02";
        LocalDate day = district.today().plusDays(1);
        district.moveTo(day.atTime(9, 0));
        shift("O-COLL-12", "08:00-12:00");
        shift("O-COLL-13", "08:00-18:00");
        shift("O-COLL-21", "08:00-20:00");
        // The first assignment begins the watch. With these links it covers all three grids.
        link(grid, linked);
        link(linked, grid);
        link(later, grid);
        assign(grid, "O-COLL-12").orFail("the assignment");
        assign(linked, "O-COLL-13").orFail("the assignment");
        assign(later, "O-COLL-21").orFail("the assignment");
        assertThat(assign(grid, "O-COLL-13").code()).isEqualTo("grid-is-assigned");
        assertThat(cover(grid)).isEqualTo("OWN O-COLL-12");
        district.moveTo(day.atTime(13, 0));
        assertThat(cover(grid)).isEqualTo("LINK O-COLL-13");

        district.moveTo(day.atTime(19, 0));
        assertThat(cover(grid)).isEqualTo("NOBODY ");
        Person secretary = Person.of("O-SEC-12", "area-leader");
        awaitMessage(secretary, grid);
        district.moveTo(day.atTime(21, 0));
        awaitMessage(Person.of("O-COLL-13", "collector"), later);
        assertThat(district.messages(secretary, grid)).as("after a later alarm").hasSize(1);
    }

    private void shift(String collector, String hours) {
        Map<String, List<String>> week =
                Stream.of(DayOfWeek.values()).collect(Collectors.toMap(Enum::name, day -> List.of(hours)));
        district.set("/roster/officers/" + collector + "/week", Map.of("week", week));
    }

    private void link(String grid, String linked) {
        district.set("/roster/grids/" + grid + "/links", Map.of("linked", List.of(linked)));
    }

    private Rest.Answer assign(String grid, String collector) {
        return district.asked(
                KEEPER,
                "/roster/assignments",
                Map.of(
                        "grid",
                        grid,
                        "officer",
                        collector,
                        "from",
                        district.now().toString()));
    }

    private void awaitMessage(Person person, String code) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(district.messages(person, code)).hasSize(1));
    }

    private String cover(String grid) {
        JsonNode cover = district.see(KEEPER, "/roster/cover?area=" + grid).orFail("the cover");
        return cover.path("answer").asString() + " " + cover.path("collector").asString("");
    }

    @Test
    @DisplayName("双报到：党支部向所在社区报到，党员向居住社区报到；居住社区召集，党员答复；服务时长累计到党员、党支部和社区 (ORG-8a,b,f)")
    void a_branch_and_its_member_enrol_with_different_communities_and_the_service_adds_up() {
        Person liaison = new Person("O-SEC-22", "unit-liaison", "U-C22");
        Person member = Person.of("M-SONG", "member");
        String home = "440399002002";
        enrol(
                new Person("O-SEC-21", "unit-liaison", "U-C21"),
                "/organisations",
                Map.of("code", "B-1", "name", "区城管局机关党支部", "kind", "PARTY_BRANCH", "community", "440399002001"));
        enrol(
                liaison,
                "/members",
                Map.of("code", "M-SONG", "name", "老宋", "organisation", "B-1", "weeklyHours", 4, "community", home));

        Instant begin = district.now();
        Map<String, Object> matter = Map.of(
                "community",
                home,
                "members",
                List.of("M-SONG"),
                "matter",
                "清扫河道",
                "at",
                begin.toString(),
                "place",
                "松涛桥");
        String call = "/enrolment/calls/"
                + district.registry(liaison, "/enrolment/calls", matter)
                        .path("number")
                        .asString();
        JsonNode answered = district.registry(member, call + "/answer", Map.of("member", "M-SONG", "coming", true));
        assertThat(answered.at("/replies/M-SONG").asString()).isEqualTo("COMING");
        district.moveTo(district.today().plusDays(1));
        Map<String, Object> service = Map.of(
                "member",
                "M-SONG",
                "from",
                begin.toString(),
                "until",
                begin.plus(Duration.ofMinutes(90)).toString());
        district.registry(liaison, call + "/record", service);
        assertThat(Stream.of("MEMBER", "ORGANISATION", "COMMUNITY").map(by -> total(home, by)))
                .containsExactly("M-SONG 90", "B-1 90", home + " 90");
    }

    private void enrol(Person liaison, String what, Map<String, Object> body) {
        Map<String, Object> enrolled = new HashMap<>(body);
        enrolled.put("from", district.today().toString());
        district.registry(liaison, "/enrolment" + what, enrolled);
    }

    /** The first total of service in the community. */
    private String total(String community, String by) {
        Person leader = Person.of("O-LEAD", "duty-leader");
        JsonNode total = district.see(leader, "/enrolment/totals?by=" + by + "&community=" + community)
                .orFail("the totals")
                .at("/found/0");
        return total.path("code").asString() + " " + total.path("minutes").asInt();
    }
}
