package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.registry.pastcase.PastCase;
import org.fenbo.registry.pastcase.PastCases;
import org.fenbo.registry.pastcase.PastCases.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Tries a draft in which one duty has another lead on past cases, over REST. */
class WhatIfHttpTest extends OnDemoDistrict {
    private static final String DUTY = "/entries/duty/D-041";

    private final PastCases pastCases;
    private JsonNode result = MissingNode.getInstance();
    private String path = "";

    @Autowired
    WhatIfHttpTest(MovableClock clock, PastCases pastCases, @LocalServerPort int port) {
        super(clock, port);
        this.pastCases = pastCases;
    }

    @BeforeEach
    void try_a_draft_with_another_lead_of_one_duty() {
        int before = importDistrict("试算之前");
        assertThat(published(before, now.plusSeconds(60)).status()).isEqualTo(200);
        clock.moveTo(now.plusSeconds(100));
        String prefix = "C-W" + day + "-";
        Instant at = now.plusSeconds(70);
        pastCases.note(List.of(
                filed(prefix + 1, "401003", "440399001001G01", at),
                filed(prefix + 2, "401003", "440399002001G01", at),
                filed(prefix + 3, "202001", "440399001001G01", at),
                filed(prefix + 4, null, "440399001001G01", at)));
        int draft = keeper.post("/revisions", "{\"title\": \"试算\", \"basedOn\": " + before + "}")
                .body()
                .path("revision")
                .asInt();
        ObjectNode row = (ObjectNode)
                keeper.get("/revisions/" + draft + DUTY + "?words=en").body().at("/rows/0");
        row.put("lead", "U-CG");
        Api.Reply edited = keeper.edit("PUT", "/revisions/" + draft + DUTY, "{\"rows\": [" + row + "]}", "");
        assertThat(edited.status()).as(edited.toString()).isEqualTo(200);
        Api.Reply begun = keeper.post(
                "/revisions/" + draft + "/what-if",
                "{\"from\": \"" + now.plusSeconds(65) + "\", \"until\": \"" + now.plusSeconds(99) + "\"}");
        path = "/revisions/" + draft + "/what-if/" + begun.body().path("number").asInt();
        await().until(() -> !keeper.get(path).body().path("state").asString().equals("RUNNING"));
        result = keeper.get(path).body().path("result");
    }

    private static Step filed(String number, @Nullable String category, String area, Instant at) {
        return new Step.Filed(new PastCase(number, category, area, "HOTLINE", null, at, null));
    }

    @Test
    @DisplayName("试算列出每一件改变归属的案件：从哪个单位到哪个单位，可按类别与单位筛选 (REG-7a)")
    void a_trial_lists_each_case_that_goes_to_another_unit() {
        assertThat(result.path("cases").asInt()).as(result.toString()).isEqualTo(4);
        assertThat(result.path("elsewhere").asInt()).isEqualTo(2);
        assertThat(result.at("/moves/0/from").asString()).isEqualTo("U-SC");
        assertThat(result.at("/moves/0/to").asString()).isEqualTo("U-CG");
        JsonNode moved = keeper.get(path + "/cases").body();
        assertThat(moved.path("total").asInt()).isEqualTo(2);
        assertThat(moved.path("lines")
                        .valueStream()
                        .map(one -> one.path("number").asString()))
                .containsExactly("C-W" + day + "-1", "C-W" + day + "-2");
        assertThat(moved.at("/lines/1/from").asString()).isEqualTo("U-SC");
        assertThat(moved.at("/lines/1/to").asString()).isEqualTo("U-CG");
        assertThat(moved.at("/lines/1/area").asString()).isEqualTo("440399002001G01");
        assertThat(total("?category=401003&from=U-SC&to=U-CG")).isEqualTo(2);
        assertThat(total("?from=U-CG")).isZero();
        assertThat(total("?to=U-SC")).isZero();
        assertThat(total("?category=202001")).isZero();
        assertThat(keeper.get(path + "/cases?limit=1&after=C-W" + day + "-1")
                        .body()
                        .path("lines")
                        .size())
                .isOne();
        assertRefused(keeper.get(path + "9/cases"), 404, "unknown-what-if");
    }

    private int total(String query) {
        return keeper.get(path + "/cases" + query).body().path("total").asInt();
    }

    @Test
    @DisplayName("试算列出各单位前后的案件数与负责的事项数，以及前后的覆盖率 (REG-7b)")
    void a_trial_shows_load_and_coverage_of_each_unit_before_and_after() {
        JsonNode loses = result.at("/units/U-SC");
        JsonNode gains = result.at("/units/U-CG");

        assertThat(loses.path("before").asInt()).as(result.toString()).isEqualTo(2);
        assertThat(loses.path("after").asInt()).isZero();
        assertThat(gains.path("after").asInt() - gains.path("before").asInt()).isEqualTo(2);
        int matters =
                loses.path("mattersBefore").asInt() - loses.path("mattersAfter").asInt();
        assertThat(matters).isPositive();
        assertThat(gains.path("mattersAfter").asInt()
                        - gains.path("mattersBefore").asInt())
                .isEqualTo(matters);
        assertThat(result.at("/coverage/before").asDouble()).isPositive().isLessThan(1);
        assertThat(result.at("/coverage/after").asDouble())
                .isEqualTo(result.at("/coverage/before").asDouble());
    }
}
