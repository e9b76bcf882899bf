package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.registry.revision.EntryKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Tests requests for admission over REST and in the event log. A unit asks to pass a matter down, and the admission
 * comes into force.
 */
class AdmissionHttpTest extends OnDemoDistrict {
    private static final String REQUESTS = "/admissions/requests";
    private static final String FIRST = "2046-12-01";
    /** The street clears the fire lanes by a territorial duty, so the street may ask to pass this matter down. */
    private static final String ASKED = """
            {"category": "301001", "area": "440399001001", "threshold": "COMMUNITY", "from": "U-S1", "to": "U-C11",
             "period": {"from": "2046-12-01", "until": "2047-11-30"}, "resources": "口头支持",
             "people": 2, "money": 80000, "approver": "O-APPR", "reason": "社区就近巡查更及时", "cases": ["C44039920261125000013"]}
            """;
    /** Street vending in this area is the department's own work by an enforcement duty. */
    private static final String PUSHED = ASKED.replace("301001", "202001")
            .replace("440399001001", "440399003")
            .replace("COMMUNITY", "STREET")
            .replace("U-S1", "U-CG")
            .replace("U-C11", "U-S3");

    private final JdbcClient jdbc;
    private final Api street;
    private final Api department;
    private final Api office;
    private final Api judge;

    @Autowired
    AdmissionHttpTest(MovableClock clock, JdbcClient jdbc, @LocalServerPort int port) {
        super(clock, port);
        this.jdbc = jdbc;
        this.street = new Api(port, "O-LIAI-S1/U-S1~unit-liaison");
        this.department = new Api(port, "O-LIAI/U-CG~unit-liaison");
        this.office = new Api(port, "O-KEEP/U-CMD~registry-keeper");
        this.judge = new Api(port, "O-APPR/U-CMD~registry-approver");
    }

    @BeforeEach
    void a_list_is_in_force() {
        putInForce(importDistrict("演示区准入版"));
    }

    private void putInForce(int revision) {
        now = now.plusSeconds(60);
        Api.Reply published = published(revision, now);
        assertThat(published.status()).as(published.toString()).isEqualTo(200);
        clock.moveTo(now);
    }

    @Test
    @DisplayName("无资源的申请被退回；补充后获准，登记到稿，公布后列入台账 (REG-9b,c,h)")
    void a_request_is_refused_without_resources_granted_with_resources_and_applied_when_published() {
        assertField(ASKED.replace("\"people\": 2, \"money\": 80000, ", ""), 422, "resources-missing", "posts");
        String refused = request(ASKED);
        assertThat(stage(judge.post(REQUESTS + "/" + refused + "/refuse", "{\"reason\": \"未明确随事划转的编制\"}")))
                .isEqualTo("REFUSED");
        assertThat(admission("301001", refused, "")).isEmpty();
        assertThat(line("202002").orElseThrow().path("staysWith").toString()).isEqualTo("[\"U-CG\"]");

        String today = LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai")).toString();
        String number = request(ASKED.replace("口头支持", "划转网格员2名、年度经费8万元").replace(FIRST, today));
        JsonNode kept = street.get(REQUESTS + "/" + number).body();
        assertThat(kept.path("people").asInt()).isEqualTo(2);
        assertThat(kept.path("money").asLong()).isEqualTo(80_000);
        assertThat(kept.path("approver").asString()).isEqualTo("O-APPR");
        int draft = importDistrict("演示区下放稿");
        Api.Reply granted = judge.post(REQUESTS + "/" + number + "/grant", into(draft));
        assertThat(stage(granted)).isEqualTo("GRANTED");
        assertThat(granted.body().at("/settled/revision").asInt()).isEqualTo(draft);
        assertThat(granted.body().at("/settled/approver").asString()).isEqualTo("O-APPR");
        assertThat(admission("301001", number, "")).isEmpty();
        putInForce(draft);

        JsonNode passed = admission("301001", number, "&day=" + today).orElseThrow();
        assertThat(passed.path("area").asString()).isEqualTo("440399001001");
        assertThat(passed.path("receiver").asString()).isEqualTo("U-C11");
        assertThat(passed.path("threshold").asString()).isEqualTo("COMMUNITY");
        assertThat(passed.path("drafted").asBoolean(true)).isFalse();
        assertThat(passed.path("state").asString()).isEqualTo("PASSED_DOWN");
        assertThat(line("201001").orElseThrow().path("admissions").size()).isEqualTo(4);
        assertThat(events(refused)).containsExactly("registry.admission.requested.v1", "registry.admission.refused.v1");
        assertThat(events(number)).containsExactly("registry.admission.requested.v1", "registry.admission.granted.v1");
        assertThat(street.get(REQUESTS + "?stage=GRANTED").body().path("total").asInt())
                .isPositive();
    }

    @Test
    void the_requester_takes_a_request_back_and_only_the_named_approver_decides() {
        String number = request(ASKED);
        int draft = open("撤回稿");
        Api other = new Api(judge.port(), "O-APPR-2/U-CMD~registry-approver");
        assertRefused(other.post(REQUESTS + "/" + number + "/grant", into(draft)), 422, "not-the-approver");
        Api colleague = new Api(judge.port(), "O-OTHER/U-S1~unit-liaison");
        String why = "{\"reason\": \"改为试点\"}";
        assertRefused(colleague.post(REQUESTS + "/" + number + "/withdraw", why), 403, "not-your-request");
        assertRefused(department.post(REQUESTS + "/" + number + "/withdraw", why), 404, "unknown-admission");
        assertThat(stage(street.post(REQUESTS + "/" + number + "/withdraw", why)))
                .isEqualTo("WITHDRAWN");
        assertRefused(judge.post(REQUESTS + "/" + number + "/grant", into(draft)), 409, "wrong-stage");
        assertThat(events(number))
                .containsExactly("registry.admission.requested.v1", "registry.admission.withdrawn.v1");
    }

    @Test
    @DisplayName("部门不得下推执法职责：拒绝、计数、列出 (REG-9f)")
    void a_department_that_pushes_enforcement_down_is_refused_counted_once_and_listed() {
        long before = count("U-CG", "pushdownsRefused");
        long decided = count("U-CG", "refused");
        String key = "push-" + day;
        Api.Reply refused = department.post(REQUESTS, PUSHED, key);
        assertRefused(refused, 422, "own-work");
        assertThat(refused.body().path("duty").asString()).isEqualTo("D-020");
        String number = refused.body().path("number").asString();
        assertThat(events(number)).containsExactly("registry.pushdown.refused.v1");
        Api.Reply again = department.post(REQUESTS, PUSHED, key);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).isEqualTo(refused.body());
        assertThat(count("U-CG", "pushdownsRefused")).isEqualTo(before + 1);
        assertThat(count("U-CG", "refused")).isEqualTo(decided);

        JsonNode listed = office.get(REQUESTS + "?pushdown=true&limit=200").body();
        assertThat(listed.path("lines").findValuesAsString("number")).contains(number);
        assertThat(listed.path("lines").findValuesAsString("ownDuty"))
                .hasSize(listed.path("lines").size());
        assertThat(listed.path("total").asLong())
                .isLessThan(office.get(REQUESTS).body().path("total").asLong());

        JsonNode kept = department.get(REQUESTS + "/" + number).body();
        assertThat(kept.path("stage").asString()).isEqualTo("REFUSED");
        assertThat(kept.at("/settled/ownDuty").asString()).isEqualTo("D-020");
        assertRefused(judge.post(REQUESTS + "/" + number + "/refuse", "{\"reason\": \"x\"}"), 409, "wrong-stage");
    }

    @Test
    void neither_requester_nor_giver_may_decide_and_a_liaison_may_ask_only_for_their_own_unit() {
        assertRefused(department.post(REQUESTS, ASKED), 403, "not-your-unit");
        assertRefused(judge.post(REQUESTS, ASKED), 403, "not-your-role");
        assertRefused(handler.get(REQUESTS), 403, "not-your-role");
        Api.Reply asked = office.post(REQUESTS, ASKED);
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        String command = REQUESTS + "/" + asked.body().path("number").asString();
        int draft = open("准入稿");
        assertRefused(office.post(command + "/grant", into(draft)), 403, "not-your-role");
        assertRefused(keeper.post(command + "/grant", into(draft)), 422, "requester-may-not-decide");
        Api same = new Api(judge.port(), "O-S1/U-S1~registry-approver");
        assertRefused(same.post(command + "/refuse", "{\"reason\": \"x\"}"), 422, "giver-may-not-decide");
        assertRefused(judge.post(command + "/grant", into(99_999)), 404, "unknown-revision");
        assertThat(admissionsIn(draft)).isZero();
        assertThat(stage(judge.post(command + "/grant", into(draft)))).isEqualTo("GRANTED");
        assertRefused(judge.post(command + "/grant", into(draft)), 409, "wrong-stage");
        assertThat(admissionsIn(draft)).isEqualTo(1);
    }

    @Test
    void bad_requests_are_refused_with_the_field_and_nothing_is_stored() {
        long before = office.get(REQUESTS).body().path("total").asLong();
        assertField(ASKED.replace("301001", "999"), 422, "unknown-category", "category");
        assertField(ASKED.replace("440399001001", "999"), 422, "unknown-area", "area");
        assertField(ASKED.replace("U-S1", "U-X"), 422, "unknown-giver", "from");
        assertField(ASKED.replace("U-C11", "U-X"), 422, "unknown-receiver", "to");
        assertField(ASKED.replace("U-C11", "U-S1"), 422, "giver-is-receiver", "to");
        assertField(ASKED.replace("U-C11", "U-S2"), 422, "receiver-not-of-tier", "to");
        assertField(ASKED.replace("COMMUNITY", "STREET").replace("U-C11", "U-S2"), 422, "giver-not-above", "from");
        assertField(ASKED.replace("2047-11-30", "2046-11-30"), 422, "period-ends-before-it-begins", "period.until");
        assertField(ASKED.replace("O-APPR", "O-KEEP"), 422, "unknown-approver", "approver");
        assertField(ASKED.replace("\"approver\": \"O-APPR\", ", ""), 400, "missing-field", "approver");
        assertField(ASKED.replace("\"people\": 2", "\"people\": -2"), 400, "invalid-field", "people");
        assertField(ASKED.replace("\"from\": \"2046-12-01\", ", ""), 400, "missing-field", "period.from");
        assertField(ASKED.replace("2046-12-01", "soon"), 400, "wrong-type", "period.from");
        assertField(ASKED.replace("C44039920261125000013", "13"), 400, "invalid-field", "cases[0]");
        assertField(ASKED.replace("\"C44039920261125000013\"", "null"), 400, "missing-field", "cases[0]");
        assertField(ASKED.replace("COMMUNITY", "MOON"), 400, "wrong-type", "threshold");
        assertRefused(judge.get(REQUESTS + "/Z1"), 404, "unknown-admission");
        assertRefused(judge.post(REQUESTS + "/Z44039920200101000001/grant", into(1)), 404, "unknown-admission");
        assertThat(office.get(REQUESTS).body().path("total").asLong()).isEqualTo(before);
    }

    private void assertField(String body, int status, String code, String field) {
        Api.Reply reply = office.post(REQUESTS, body);
        assertRefused(reply, status, code);
        assertThat(reply.body().path("field").asString()).isEqualTo(field);
    }

    @Test
    void a_repeated_command_creates_only_one_request() {
        String key = "same-" + day;
        Api.Reply first = street.post(REQUESTS, ASKED, key);
        Api.Reply again = street.post(REQUESTS, ASKED, key);
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(again.body().path("number")).isEqualTo(first.body().path("number"));
        assertRefused(street.post(REQUESTS, ASKED, null), 400, "idempotency-key-missing");
    }

    private String request(String body) {
        Api.Reply requested = street.post(REQUESTS, body);
        assertThat(requested.status()).as(requested.toString()).isEqualTo(201);
        assertThat(requested.body().path("possible").size()).isEqualTo(3);
        return requested.body().path("number").asString();
    }

    private static String stage(Api.Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.body().path("stage").asString();
    }

    private static String into(int draft) {
        return "{\"revision\": " + draft + ", \"reason\": \"资源随事划转，同意\"}";
    }

    private int admissionsIn(int revision) {
        return keeper.get("/revisions/" + revision)
                .body()
                .at("/entries/" + EntryKind.ADMISSION.code())
                .asInt(0);
    }

    private Optional<JsonNode> line(String category) {
        return line(category, "");
    }

    private Optional<JsonNode> line(String category, String day) {
        JsonNode ledger = street.get("/admissions/ledger?limit=200" + day).body();
        return StreamSupport.stream(ledger.path("lines").spliterator(), false)
                .filter(line -> line.path("category").asString().equals(category))
                .findFirst();
    }

    private Optional<JsonNode> admission(String category, String code, String day) {
        return line(category, day).stream()
                .flatMap(line -> StreamSupport.stream(line.path("admissions").spliterator(), false))
                .filter(admission -> admission.path("code").asString().equals(code))
                .findFirst();
    }

    private long count(String unit, String what) {
        return StreamSupport.stream(office.get("/admissions/counts").body().spliterator(), false)
                .filter(line -> line.path("from").asString().equals(unit))
                .mapToLong(line -> line.path(what).asLong())
                .sum();
    }

    private List<@Nullable String> events(String number) {
        return jdbc.sql("select type from event where subject = ? and topic = 'registry.admission' order by version")
                .param(number)
                .query(String.class)
                .list();
    }
}
