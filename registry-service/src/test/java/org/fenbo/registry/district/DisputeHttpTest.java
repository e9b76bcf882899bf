package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.registry.pastcase.PastCases;
import org.fenbo.registry.pastcase.PastCases.Step;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tests a dispute between two units over REST and in the event log. The dispute leads to a revision that names the
 * responsible unit.
 */
class DisputeHttpTest extends OnDemoDistrict {
    private static final String ASKED = "/lookup?category=202003&area=440399003001G01";
    private static final String PROPOSAL = """
            {"cause": "CROSSING", "level": "DUTY", "category": "202003", "area": "440399003", "proposedUnit": "U-S3",
             "cases": ["C44039920261125000013", "C44039920261125000017"], "reason": "城管与交通均认为非己责"}
            """;
    private final JdbcClient jdbc;
    private final Api unit;
    private final Api centre;
    private final Api leader;
    private final PastCases pastCases;

    @Autowired
    DisputeHttpTest(MovableClock clock, JdbcClient jdbc, PastCases pastCases, @LocalServerPort int port) {
        super(clock, port);
        this.jdbc = jdbc;
        this.unit = new Api(port, "L-CG/U-CG~unit-liaison");
        this.centre = new Api(port, "O-DISP~dispatcher");
        this.leader = new Api(port, "O-LEAD~duty-leader");
        this.pastCases = pastCases;
    }

    @Test
    @DisplayName("由争议到新版本：提出、审核、会商、入稿、送审、发布，新版本到生效时间才给出责任单位 (REG-8, REG-3c,g)")
    void a_dispute_ends_in_a_revision_that_names_the_responsible_unit() {
        int before = importDistrict("争议前");
        assertThat(published(before, now.plusSeconds(60)).status()).isEqualTo(200);
        clock.moveTo(now.plusSeconds(61));
        assertThat(handler.get(ASKED).body().path("answer").asString()).isEqualTo("BY_DECISION");

        pastCases.note(
                List.of(new Step.Closed("C44039920261125000013", now), new Step.Closed("C44039920261125000017", now)));
        String number =
                unit.post("/adjustments", PROPOSAL).body().path("number").asString();
        assertThat(centre.post("/adjustments/" + number + "/forward", "{\"opinion\": \"两家各执一词，提请会商\"}")
                        .status())
                .isEqualTo(200);
        int draft = keeper.post("/revisions", "{\"title\": \"争议后\", \"basedOn\": " + before + "}")
                .body()
                .path("revision")
                .asInt();
        Api.Reply consent = leader.post("/adjustments/" + number + "/accept", """
                        {"revision": %d, "reason": "会商定由街道清运", "line": {"kind": "duty", "code": "D-900", "rows": [
                         {"title": "桥头街道共享单车的清运", "kind": "TERRITORIAL", "heading": "H-51-1",
                          "category": "202003", "area": "440399003", "answer": "DUTY", "lead": "U-S3",
                          "basis": "《云桥区工作职责清单（演示）》第900项"}]}}
                        """.formatted(draft));
        assertThat(consent.body().path("stage").asString())
                .as(consent.toString())
                .isEqualTo("CONSENTED");
        Api.Reply accepted = approver.post("/adjustments/" + number + "/accept", "{\"reason\": \"会商一致\"}");
        assertThat(accepted.body().path("stage").asString())
                .as(accepted.toString())
                .isEqualTo("ACCEPTED");
        Api.Reply reply = published(draft, now.plusSeconds(180));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        clock.moveTo(now.plusSeconds(181));

        assertThat(handler.get(ASKED).body().path("lead").asString()).isEqualTo("U-S3");
        assertThat(handler.get(ASKED + "&at=" + now.plusSeconds(100))
                        .body()
                        .path("answer")
                        .asString())
                .isEqualTo("BY_DECISION");
        assertThat(keeper.get("/revisions/" + draft + "/difference?from=" + before)
                        .body()
                        .at("/units/U-S3/gained")
                        .asInt())
                .isEqualTo(1);
        assertThat(jdbc.sql("select type from event where subject in (?, ?) order by position")
                        .param(number)
                        .param(String.valueOf(draft))
                        .query(String.class)
                        .list())
                .containsExactly(
                        "registry.adjustment.proposed.v1",
                        "registry.adjustment.forwarded.v1",
                        "registry.adjustment.consented.v1",
                        "registry.adjustment.accepted.v1",
                        "registry.revision.published.v1");
    }
}
