package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.StreamSupport;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.registry.revision.EntryKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Tests over REST that a duty is passed down only by an admission, and only on the days of the admission. */
class AdmissionDaysHttpTest extends OnDemoDistrict {
    private static final String REQUESTS = "/admissions/requests";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Api street;
    private final Api office;
    private final Api judge;

    @Autowired
    AdmissionDaysHttpTest(MovableClock clock, JdbcClient jdbc, @LocalServerPort int port) {
        super(clock, port);
        this.jdbc = jdbc;
        this.street = new Api(port, "O-LIAI-S1/U-S1~unit-liaison");
        this.office = new Api(port, "O-KEEP/U-CMD~registry-keeper");
        this.judge = new Api(port, "O-APPR/U-CMD~registry-approver");
    }

    private void putInForce(int revision) {
        now = now.plusSeconds(60);
        Api.Reply published = published(revision, now);
        assertThat(published.status()).as(published.toString()).isEqualTo(200);
        clock.moveTo(now);
    }

    @Test
    @DisplayName("没有准入就把部门职责交给街道或社区的版本，拒绝公布，并逐条指明 (REG-9d,f)")
    void a_revision_that_passes_duties_down_without_admission_is_refused_and_each_line_is_named() {
        putInForce(importDistrict("演示区转嫁前"));
        int draft = importDistrict("演示区转嫁稿");
        String duties = file(EntryKind.DUTY).replace("H-04-1,401003,,,,,DUTY,U-SC", "H-53-1,401003,,,,,DUTY,U-S1")
                + "D-911,云岭街道供水管爆裂的抢修,TERRITORIAL,,H-51-1,102002,440399002,,,,DUTY,U-S2,,,,依据,\n"
                + "D-912,松涛社区违法搭建的巡查,TERRITORIAL,,H-71-1,301002,440399002002,,,,DUTY,U-C22,,,,依据,\n";
        Api.Reply taken = keeper.putCsv(entries(draft, EntryKind.DUTY), duties);
        assertThat(taken.status()).as(taken.toString()).isEqualTo(200);
        Api.Reply refused = published(draft, now.plusSeconds(60));
        assertRefused(refused, 422, "revision-not-sound");
        assertThat(faults(refused))
                .containsExactlyInAnyOrder(
                        "duty D-041 not-admitted", "duty D-911 not-admitted", "duty D-912 enforcement-to-community");
    }

    private static List<String> faults(Api.Reply refused) {
        return StreamSupport.stream(refused.body().path("errors").spliterator(), false)
                .map(error -> error.path("kind").asString() + " "
                        + error.path("entry").asString() + " "
                        + error.path("code").asString())
                .toList();
    }

    @Test
    @DisplayName("准入期内由承接单位负责，期外由原单位负责；续期、提前终止随新稿公布生效，台账按日如实 (REG-9e,h,i)")
    void an_admission_is_renewed_and_ended_early_and_the_answers_follow_its_days() {
        putInForce(importDistrict("演示区准入前"));
        LocalDate first = LocalDate.ofInstant(now, ZONE).plusDays(10);
        LocalDate last = first.plusDays(99);
        String number = street.post(REQUESTS, """
                        {"category": "102001", "area": "440399001001", "threshold": "COMMUNITY", "from": "U-S1",
                         "to": "U-C11", "period": {"from": "%s", "until": "%s"}, "posts": 2, "approver": "O-APPR",
                         "reason": "社区就近巡查更及时"}
                        """.formatted(first, last))
                .body()
                .path("number")
                .asString();
        int draft = importDistrict("演示区准入期限稿");
        assertThat(decided(number, "grant", "", draft)).isEqualTo("GRANTED");
        keeper.putCsv(
                entries(draft, EntryKind.DUTY),
                file(EntryKind.DUTY)
                        + "D-903,河湾社区污水冒溢的巡查,TERRITORIAL,,H-71-1,102001,440399001001,,,,DUTY,U-C11,,,,依据,\n");
        putInForce(draft);
        assertThat(lead(first, -1)).isEqualTo("U-S1");
        assertThat(lead(first, 0)).isEqualTo("U-C11");
        assertThat(lead(last.plusDays(1), -1)).isEqualTo("U-C11");
        assertThat(lead(last.plusDays(1), 0)).isEqualTo("U-S1");
        assertThat(states(number, first.minusDays(1))).isEqualTo("STARTS_LATER U-S1");
        assertThat(states(number, first)).isEqualTo("PASSED_DOWN U-C11");
        assertThat(states(number, last)).isEqualTo("PASSED_DOWN U-C11");
        assertThat(states(number, last.plusDays(1))).isEqualTo("EXPIRED U-S1");

        int longer = basedOn(draft);
        assertRefused(decide(number, "renew", "\"until\": \"" + last + "\",", longer), 422, "no-renewal");
        assertThat(decided(number, "renew", "\"until\": \"" + last.plusDays(30) + "\",", longer))
                .isEqualTo("GRANTED");
        putInForce(longer);
        assertThat(lead(last.plusDays(1), 0)).isEqualTo("U-C11");
        assertThat(lead(last.plusDays(31), 0)).isEqualTo("U-S1");

        int shorter = basedOn(longer);
        String end = "\"lastDay\": \"" + first.plusDays(9) + "\",";
        assertThat(decided(number, "end", end, shorter)).isEqualTo("ENDED");
        putInForce(shorter);
        assertThat(lead(first.plusDays(10), -1)).isEqualTo("U-C11");
        assertThat(lead(first.plusDays(10), 0)).isEqualTo("U-S1");
        int next = basedOn(shorter);
        assertThat(faultsOf(next, first.plusDays(9))).isEmpty();
        assertThat(faultsOf(next, first.plusDays(10))).singleElement().satisfies(fault -> {
            assertThat(fault.path("entry").asString()).isEqualTo("D-903");
            assertThat(fault.path("code").asString()).isEqualTo("not-admitted");
            assertThat(fault.path("reason").asString())
                    .contains(number, first.plusDays(9).toString());
        });
        assertThat(keeper.delete(entries(next, EntryKind.DUTY) + "/D-903").status())
                .isEqualTo(200);
        assertThat(faultsOf(next, first.plusDays(10))).isEmpty();
        assertRefused(keeper.get("/revisions/" + shorter + "/faults"), 409, "already-published");

        assertThat(jdbc.sql("select type from event where subject = ? order by version")
                        .param(number)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "registry.admission.requested.v1",
                        "registry.admission.granted.v1",
                        "registry.admission.renewed.v1",
                        "registry.admission.ended.v1");
    }

    /** What a keeper learns before the publication, if the draft comes into force at the beginning of this day. */
    private List<JsonNode> faultsOf(int draft, LocalDate day) {
        Api.Reply reply = keeper.get("/revisions/" + draft + "/faults?effectiveAt="
                + day.atStartOfDay(ZONE).toInstant());
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.body().path("faults").valueStream().toList();
    }

    private Api.Reply decide(String number, String verb, String fields, int draft) {
        String body = "{" + fields + " \"revision\": " + draft + ", \"reason\": \"会商同意\"}";
        assertRefused(office.post(REQUESTS + "/" + number + "/" + verb, body), 403, "not-your-role");
        return judge.post(REQUESTS + "/" + number + "/" + verb, body);
    }

    private String decided(String number, String verb, String fields, int draft) {
        Api.Reply reply = decide(number, verb, fields, draft);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.body().path("stage").asString();
    }

    private String lead(LocalDate day, int seconds) {
        Instant at = day.atStartOfDay(ZONE).toInstant().plusSeconds(seconds);
        return handler.get("/lookup?category=102001&area=440399001001G01&at=" + at)
                .body()
                .path("lead")
                .asString();
    }

    private String states(String code, LocalDate day) {
        JsonNode ledger = street.get("/admissions/ledger?limit=200&day=" + day).body();
        return StreamSupport.stream(ledger.path("lines").spliterator(), false)
                .flatMap(line -> StreamSupport.stream(line.path("admissions").spliterator(), false))
                .filter(admission -> admission.path("code").asString().equals(code))
                .map(admission -> admission.path("state").asString() + " "
                        + admission.path("answeredBy").get(0).asString())
                .findFirst()
                .orElse("");
    }

    private int basedOn(int revision) {
        return keeper.post("/revisions", "{\"title\": \"续稿\", \"basedOn\": " + revision + "}")
                .body()
                .path("revision")
                .asInt();
    }

    @Test
    @DisplayName("按历史起草时一并拟定准入并标明，审批人确认后去掉标记 (REG-9j)")
    void a_draft_from_the_past_brings_marked_admissions_that_an_approver_confirms() {
        int draft = importDistrict("演示区按历史拟定");
        String past = "事项,街道,单位\n" + "无证办学,云岭街道,云岭街道办事处\n".repeat(20) + "无证办学,桥头街道,城管局\n".repeat(200);
        Api.Reply drafted = keeper.draftFromPast(draft, past, TRIAL);
        assertThat(drafted.body().path("admissions").asInt())
                .as(drafted.toString())
                .isEqualTo(1);
        String code = "PAST-301004.440399002";
        assertThat(admission(draft, code)).contains(",U-S2,STREET,").endsWith(",YES,20");

        String confirm = "{\"revision\": " + draft + ", \"admissions\": [\"%s\"]}";
        assertRefused(office.post("/admissions/confirm", confirm.formatted(code)), 403, "not-your-role");
        assertRefused(judge.post("/admissions/confirm", confirm.formatted("A-001")), 422, "not-drafted");
        Api.Reply confirmed = judge.post("/admissions/confirm", confirm.formatted(code));
        assertThat(confirmed.body().path("confirmed").asInt()).isEqualTo(1);
        assertThat(admission(draft, code)).endsWith(",,,,20");
        assertRefused(judge.post("/admissions/confirm", confirm.formatted(code)), 422, "not-drafted");
        putInForce(draft);
    }

    private String admission(int draft, String code) {
        byte[] csv = keeper.file("/revisions/" + draft + "/entries/admission?words=en")
                .content();
        return new String(csv, java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(code))
                .findFirst()
                .orElse("");
    }
}
