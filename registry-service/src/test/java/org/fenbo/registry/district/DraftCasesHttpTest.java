package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.registry.pastcase.PastCase;
import org.fenbo.registry.pastcase.PastCases;
import org.fenbo.registry.pastcase.PastCases.Ground;
import org.fenbo.registry.pastcase.PastCases.Step;
import org.fenbo.registry.revision.EntryKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tests that duties are drafted from the platform's own cases, with the thresholds of the district. */
class DraftCasesHttpTest extends OnDemoDistrict {
    private static final Instant START = Instant.parse("2035-01-01T00:00:00Z");
    private static final String PERIOD = "{\"from\": \"" + START + "\", \"until\": \"" + START.plusSeconds(3_600)
            + "\", \"basis\": \"" + TRIAL + "\"}";
    private static final String THRESHOLDS = """
            code,urgency,case_limit,accept_limit,handle_limit,fallback,numbers
            limits,URGENT,24 HOURS,30 MINUTES,8 HOURS,,
            limits,NORMAL,5 WORKING_DAYS,4 WORKING_HOURS,3 WORKING_DAYS,,
            draft-thresholds,,,,,,SMALLEST_SHARE:%s;FEWEST_CASES:%s
            """;

    private final PastCases pastCases;
    private final JdbcClient jdbc;
    private int cases;

    @Autowired
    DraftCasesHttpTest(PastCases pastCases, JdbcClient jdbc, MovableClock clock, @LocalServerPort int port) {
        super(clock, port);
        this.pastCases = pastCases;
        this.jdbc = jdbc;
    }

    private void handled(int count, String category, String area, String unit) {
        List<Step> steps = new ArrayList<>();
        for (int one = 0; one < count; one++) {
            String number = "C-P" + cases++;
            steps.add(new Step.Filed(new PastCase(number, category, area, null, null, START, null)));
            steps.add(new Step.Dispatched(number, "U-JT", Ground.DECISION, null));
            steps.add(new Step.Dispatched(number, unit, Ground.DECISION, null));
            steps.add(new Step.Closed(number, START.plusSeconds(60)));
        }
        pastCases.note(steps);
    }

    private String drafted(int revision, String code) {
        Api.Reply reply = keeper.post("/revisions/" + revision + "/draft-from-cases", PERIOD);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        byte[] csv =
                keeper.file("/revisions/" + revision + "/entries/duty?words=en").content();
        return new String(csv, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(code + ","))
                .findFirst()
                .orElse("");
    }

    @Test
    @DisplayName("按平台自身办结的案件起草：谁最终办理；条目保留件数与占比，门槛由本区数据决定，不达标的由人工研判 (REG-13a,b)")
    void duties_are_drafted_from_own_cases_with_the_thresholds_of_the_district() {
        handled(8, "301004", "440399002001G01", "U-SC");
        handled(2, "301004", "440399002002G01", "U-YJ");
        pastCases.note(List.of(
                new Step.Filed(new PastCase("C-P-VOID", "301004", "440399002001G01", null, null, START, null)),
                new Step.Dispatched("C-P-VOID", "U-YJ", Ground.DECISION, null),
                new Step.Dropped("C-P-VOID", START.plusSeconds(60)),
                new Step.Filed(new PastCase("C-P-OPEN", "301004", "440399002001G01", null, null, START, null)),
                new Step.Dispatched("C-P-OPEN", "U-YJ", Ground.DECISION, null)));
        int revision = importDistrict("按案件起草");
        assertThat(drafted(revision, "PAST-301004"))
                .contains(",BY_DECISION,")
                .contains("U-SC:0.8:8;U-YJ:0.2:2")
                .endsWith("," + TRIAL + ",YES,,10,0.8");

        taken(revision, THRESHOLDS.formatted("80", "10"));
        assertThat(drafted(revision, "PAST-301004")).contains(",DUTY,U-SC,").endsWith(",YES,,10,0.8");
        taken(revision, THRESHOLDS.formatted("80", "11"));
        assertThat(drafted(revision, "PAST-301004")).contains(",BY_DECISION,");

        taken(revision, THRESHOLDS.formatted("0", "11"));
        Api.Reply refused = published(revision, now.plusSeconds(60));
        assertRefused(refused, 422, "revision-not-sound");
        assertThat(refused.body().at("/errors/0/code").asString()).isEqualTo("number-out-of-bounds");
        assertRefused(
                keeper.post(
                        "/revisions/" + open("空期间") + "/draft-from-cases",
                        "{\"from\": \"" + START + "\", \"until\": \"" + START + "\"}"),
                422,
                "no-time-between");
        jdbc.sql("delete from heard_case where number like 'C-P%'").update();
    }

    @Test
    @DisplayName("按历史起草而未写依据的清单不予发布；起草时写明试行的通知后可发布，每条都有该依据；过长的不收 (REG-1d)")
    void a_drafted_list_without_basis_is_refused_and_the_basis_given_when_drafting_is_in_each_line() {
        String past = "事项,街道,单位,层级\n" + "无证办学,河湾街道,城管局,区\n".repeat(6);
        int bare = importDistrict("演示区无依据版");
        assertThat(keeper.draftFromPast(bare, past, " ").status()).isEqualTo(200);
        Api.Reply refused = published(bare, now.plusSeconds(60));
        assertRefused(refused, 422, "revision-not-sound");
        assertThat(refused.body().at("/errors/0/entry").asString())
                .as(refused.toString())
                .startsWith("PAST-301004");
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("basis");
        assertRefused(keeper.draftFromPast(open("过长"), past, "通".repeat(501)), 400, "invalid-field");

        int based = importDistrict("演示区试行版");
        assertThat(keeper.draftFromPast(based, past, TRIAL).status()).isEqualTo(200);
        String duties = new String(
                keeper.file(entries(based, EntryKind.DUTY) + "?words=en").content(), StandardCharsets.UTF_8);
        assertThat(duties.lines().filter(line -> line.startsWith("PAST-")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("," + TRIAL + ",YES,"));
        assertThat(published(based, now.plusSeconds(60)).status()).isEqualTo(200);
    }

    private void taken(int revision, String policies) {
        Api.Reply reply = keeper.putCsv(entries(revision, EntryKind.POLICY), policies);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    }
}
