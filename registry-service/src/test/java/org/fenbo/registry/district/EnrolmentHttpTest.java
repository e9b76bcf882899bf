package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import org.fenbo.backbone.events.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Tests enrolment with communities of the demo district over REST. Each test uses its own community. */
class EnrolmentHttpTest extends OnDemoDistrict {
    private final Api liaison;
    private final Api other;
    private final Api leader;
    private final Api member;

    @Autowired
    EnrolmentHttpTest(MovableClock clock, @LocalServerPort int port) {
        super(clock, port);
        this.liaison = new Api(port, "O-LIAI-C11/U-C11~unit-liaison");
        this.other = new Api(port, "O-LIAI-C21/U-C21~unit-liaison");
        this.leader = new Api(port, "O-LEAD~duty-leader");
        this.member = new Api(port, "M-H1~member");
    }

    @BeforeEach
    void a_district_in_force() {
        int revision = importDistrict("双报到用版");
        Api.Reply published = published(revision, now.plusSeconds(60));
        assertThat(published.status()).as(published.toString()).isEqualTo(200);
        now = now.plusSeconds(3_600);
        clock.moveTo(now);
    }

    @Test
    @DisplayName("双报到：组织和成员报到、召集、答复、记录服务、累计服务 (ORG-8, ORG-8a,f)")
    void members_enrol_reply_to_a_call_and_get_totals_of_their_service() {
        String community = "440399001001";
        made(liaison.post("/enrolment/organisations", """
                {"code": "B-H1", "name": "机关第一支部", "kind": "PARTY_BRANCH", "community": "%s", "from": "2026-11-01"}
                """.formatted(community)));
        made(liaison.post("/enrolment/members", memberBody("M-H1", "B-H1", community)));
        made(liaison.post("/enrolment/members", memberBody("M-H2", null, community)));
        JsonNode callable = liaison.get(
                        "/enrolment/members?limit=1&community=" + community + "&skill=" + "%E6%80%A5%E6%95%91")
                .body();
        assertThat(callable.path("total").asInt()).as(callable.toString()).isEqualTo(2);
        assertThat(callable.path("next").asString()).isEqualTo("M-H1");
        assertThat(callable.at("/found/0/name").asString()).isEqualTo("老陈");

        String number = made(liaison.post("/enrolment/calls", """
                        {"community": "%s", "members": ["M-H1", "M-H2"], "matter": "清理积水", "at": "%s",
                         "place": "河湾堤坝", "caseNumber": "C44039920261125000013"}
                        """.formatted(community, now)))
                .path("number")
                .asString();
        String path = "/enrolment/calls/" + number;
        assertThat(member.post(path + "/answer", "{\"member\": \"M-H1\", \"coming\": true}")
                        .body()
                        .at("/replies/M-H1")
                        .asString())
                .isEqualTo("COMING");
        clock.moveTo(now.plusSeconds(7_200));
        Api.Reply recorded = liaison.post(path + "/record", """
                {"member": "M-H1", "from": "%s", "until": "%s"}
                """.formatted(now, now.plusSeconds(5_400)));
        assertThat(recorded.body().at("/services/0/minutes").asInt())
                .as(recorded.toString())
                .isEqualTo(90);
        assertThat(liaison.post(path + "/complete", "").body().path("stage").asString())
                .isEqualTo("COMPLETED");
        assertThat(handlerMayNotRead(path)).isEqualTo("not-your-role");
        assertThat(total("ORGANISATION", community)).isEqualTo("B-H1 1 90");
        assertThat(total("MEMBER", community)).isEqualTo("M-H1 1 90");
        JsonNode points =
                leader.get("/enrolment/points?community=" + community).body().at("/found/0");
        assertThat(points.path("points").asInt()).as(points.toString()).isEqualTo(1);
        assertThat(points.path("stars").asInt()).isZero();
        assertThat(total("COMMUNITY", community)).isEqualTo(community + " 1 90");
        assertThat(leader.get("/enrolment/calls?stage=COMPLETED&community=" + community)
                        .body()
                        .path("total")
                        .asInt())
                .isOne();
    }

    private String handlerMayNotRead(String path) {
        return handler.get(path).code();
    }

    private String total(String by, String community) {
        JsonNode total = leader.get("/enrolment/totals?by=" + by + "&community=" + community)
                .body()
                .at("/found/0");
        return total.path("code").asString() + " " + total.path("services").asInt() + " "
                + total.path("minutes").asInt();
    }

    @Test
    @DisplayName("本人报到；变更技能和时间后，先前的登记仍可查看 (ORG-8c,d)")
    void a_person_enrols_and_changes_skills_and_hours_without_help() {
        Api herself = new Api(member.port(), "M-H7~member");
        String body = """
                {"name": "小林", "skills": ["急救"], "weeklyHours": 4, "community": "440399002002", "from": "2026-11-01"}
                """;
        made(herself.post("/enrolment/members/self", body));
        assertRefused(herself.post("/enrolment/members/self", body), 409, "already-enrolled");
        Api.Reply changed =
                herself.post("/enrolment/members/M-H7/change", "{\"skills\": [\"木工\"], \"weeklyHours\": 9}");
        assertThat(changed.body().path("weeklyHours").asInt())
                .as(changed.toString())
                .isEqualTo(9);
        JsonNode history = herself.get("/enrolment/members/M-H7/history").body();
        assertThat(history.at("/0/skills/0").asString()).as(history.toString()).isEqualTo("急救");
        assertThat(history.at("/1/skills/0").asString()).isEqualTo("木工");
        assertThat(history.at("/0/name").isMissingNode()).isTrue();
        assertRefused(member.get("/enrolment/members/M-H7/history"), 403, "not-your-community");
        assertRefused(
                member.post("/enrolment/members/M-H7/change", "{\"skills\": [], \"weeklyHours\": 1}"),
                403,
                "not-your-community");
    }

    @Test
    @DisplayName("以文件登记一万三千五百六十七人，逐行给出结果；重复发送结果相同 (ORG-8c)")
    void a_file_of_members_has_a_result_per_line() {
        StringBuilder file = new StringBuilder("编码,显示名称,所属组织,技能,每周小时,社区,报到日期\n");
        for (int index = 0; index < 13_567; index++) {
            file.append("M-F").append(index).append(",群众,,急救;水电,4,440399003001,2026-11-01\n");
        }
        Api.Reply reply = leader.postCsv("/enrolment/members/file", file.toString());
        assertThat(reply.body().path("enrolled").asInt())
                .as(reply.toString().substring(0, 500))
                .isEqualTo(13_567);
        assertThat(reply.body().path("results").size()).isEqualTo(13_567);
        String some = """
                code,name,skills,weekly_hours,community,from
                M-F0,群众,急救,4,440399003001,2026-11-01
                M-X1,群众,,四,440399003001,2026-11-01
                M-X2,群众,,4,440399009,2026-11-01
                M-X3,群众,,4,440399003001,2026-11-01
                M-X3,群众,,4,440399003001,2026-11-01
                M-X4,群众,,4,440399003001,0000-01-01
                """;
        Api.Reply again = leader.postCsv("/enrolment/members/file", some);
        assertThat(again.body().path("enrolled").asInt()).as(again.toString()).isEqualTo(1);
        assertThat(again.body()
                        .path("results")
                        .valueStream()
                        .map(line -> line.path("line").asInt() + " "
                                + line.path("rule").asString("-")))
                .containsExactly(
                        "2 already-enrolled",
                        "3 wrong-cell",
                        "4 unknown-community",
                        "5 -",
                        "6 wrong-cell",
                        "7 wrong-cell");
        assertThat(leader.postCsv("/enrolment/members/file", some).body())
                .as("a repetition gives the same results")
                .isEqualTo(again.body());
        assertThat(leader.get("/enrolment/members?community=440399003001")
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(13_568);
        assertRefused(leader.postCsv("/enrolment/members/file", "code,name\nM,人\n"), 400, "empty-file");
    }

    @Test
    @DisplayName("成员姓名只有其报到的社区可见 (ORG-8h)")
    void only_the_community_of_enrolment_sees_a_members_name() {
        String community = "440399002001";
        made(other.post("/enrolment/members", memberBody("M-H5", null, community)));
        String members = "/enrolment/members?community=" + community;
        assertThat(other.get(members).body().at("/found/0/name").asString()).isEqualTo("老陈");
        assertThat(leader.get(members).body().at("/found/0/code").asString()).isEqualTo("M-H5");
        assertThat(leader.get(members).body().at("/found/0/name").isMissingNode())
                .isTrue();
        String today = now.plusSeconds(28_800).toString().substring(0, 10);
        Api.Reply left = leader.post("/enrolment/members/M-H5/leave", "{\"on\": \"" + today + "\"}", "h5-leaves");
        assertThat(left.body().path("left").asString()).isEqualTo(today);
        assertThat(left.body().path("name").isMissingNode()).isTrue();
        assertRefused(liaison.get(members), 403, "not-your-community");
        assertRefused(new Api(other.port(), "O-LIAI-S2/U-S2~unit-liaison").get(members), 403, "not-your-community");
        assertRefused(new Api(other.port(), "O-LIAI-S2~unit-liaison").get(members), 403, "not-your-unit");
    }

    @Test
    void a_member_who_leaves_is_not_called_any_more() {
        String community = "440399001002";
        Api office = new Api(liaison.port(), "O-LIAI-C12/U-C12~unit-liaison");
        made(leader.post("/enrolment/members", memberBody("M-H3", null, community)));
        String today = now.plusSeconds(28_800).toString().substring(0, 10);
        Api.Reply left = office.post("/enrolment/members/M-H3/leave", "{\"on\": \"" + today + "\"}", "leaves-once");
        assertThat(left.body().path("left").asString()).as(left.toString()).isEqualTo(today);
        assertThat(office.post("/enrolment/members/M-H3/leave", "{\"on\": \"" + today + "\"}", "leaves-once")
                        .status())
                .isEqualTo(200);
        assertThat(office.get("/enrolment/members?community=" + community)
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(office.get("/enrolment/members?community=" + community + "&at=2026-11-20T00:00:00Z")
                        .code())
                .isEmpty();
        assertRefused(leader.post("/enrolment/calls", callBody(community, "M-H3")), 422, "not-enrolled");
    }

    @Test
    void invalid_and_forbidden_requests_are_refused_and_change_nothing() {
        String community = "440399001003";
        Api office = new Api(liaison.port(), "O-LIAI-C13/U-C13~unit-liaison");
        String members = "/enrolment/members";
        String good = memberBody("M-H4", null, community);
        assertRefused(other.post(members, good), 403, "not-your-community");
        assertRefused(other.get(members + "?community=" + community), 403, "not-your-community");
        assertRefused(handler.post(members, good), 403, "not-your-role");
        assertRefused(office.post(members, good.replace(community, "440399001")), 422, "unknown-community");
        assertRefused(office.post(members, good.replace("\"老陈\"", "\" \"")), 400, "missing-field");
        assertRefused(office.post(members, good.replace(": 6,", ": 169,")), 400, "invalid-field");
        assertRefused(office.post(members, good.replace("}", ", \"phone\": \"1\"}")), 400, "unknown-field");
        assertRefused(office.get(members), 400, "missing-field");
        assertThat(office.get(members + "?community=" + community)
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
        String calls = "/enrolment/calls";
        assertRefused(office.post(calls, callBody(community, "M-NONE")), 422, "not-enrolled");
        assertRefused(
                office.post(calls, callBody(community, "M-1").replace("\"members\": [\"M-1\"],", "")),
                400,
                "invalid-field");
        assertRefused(office.get(calls + "/E1"), 404, "unknown-call");
        assertRefused(office.post(calls + "/E44039920261125999999/cancel", "{\"reason\": \"x\"}"), 404, "unknown-call");
        made(office.post(members, good));
        assertRefused(office.post(members, good), 409, "already-enrolled");
    }

    private static String memberBody(
            String code, @org.jspecify.annotations.Nullable String organisation, String community) {
        return """
                {"code": "%s", "name": "老陈", "organisation": %s, "skills": ["急救", "水电"], "weeklyHours": 6,
                 "community": "%s", "from": "2026-11-01"}
                """.formatted(code, organisation == null ? "null" : "\"" + organisation + "\"", community);
    }

    private String callBody(String community, String member) {
        return """
                {"community": "%s", "members": ["%s"], "matter": "清理积水", "at": "%s", "place": "河堤"}
                """.formatted(community, member, now);
    }

    private static JsonNode made(Api.Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.body();
    }
}
