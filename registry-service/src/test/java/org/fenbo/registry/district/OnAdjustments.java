package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.registry.pastcase.PastCases;
import org.fenbo.registry.pastcase.PastCases.Step;
import org.junit.jupiter.api.BeforeEach;

/**
 * Adjustments over REST and in the event log, on the demo district. Each test proposes about a category of its own,
 * because a further case of the same gap is added to the open adjustment.
 */
abstract class OnAdjustments extends OnDemoDistrict {
    static final String ASKED = """
            {"cause": "FIRST_CONTACT", "level": "DUTY", "category": "%s", "area": "440399003",
             "proposedUnit": "U-CG", "cases": ["C44039920261125000013"], "reason": "清单未列夜间搬运噪声"}
            """;
    private static final Set<Class<?>> IN_FORCE = new HashSet<>();

    private final PastCases pastCases;
    final Api unit;
    final Api centre;
    final Api leader;

    OnAdjustments(MovableClock clock, PastCases pastCases, int port) {
        super(clock, port);
        this.pastCases = pastCases;
        this.unit = new Api(port, "L-S3/U-S3~unit-liaison");
        this.centre = new Api(port, "O-DISP~dispatcher");
        this.leader = new Api(port, "O-LEAD~duty-leader");
    }

    @BeforeEach
    void a_list_is_in_force_and_cases_are_known() {
        if (!IN_FORCE.contains(getClass())) {
            assertThat(published(importDistrict("调整之前"), now.plusSeconds(60)).status())
                    .isEqualTo(200);
            IN_FORCE.add(getClass());
        }
        clock.moveTo(now.plusSeconds(61));
        pastCases.note(IntStream.range(10, 20)
                .<Step>mapToObj(i -> new Step.Closed("C440399202611250000" + i, now))
                .toList());
    }

    String forwarded(String category) {
        String number = number(unit.post("/adjustments", ASKED.formatted(category)));
        Api.Reply forwarded = centre.post("/adjustments/" + number + "/forward", "{\"opinion\": \"本月同类七件\"}");
        assertThat(forwarded.body().path("stage").asString())
                .as(forwarded.toString())
                .isEqualTo("FORWARDED");
        return number;
    }

    static String number(Api.Reply proposed) {
        assertThat(proposed.status()).as(proposed.toString()).isEqualTo(201);
        assertThat(proposed.body().path("possible").size()).isEqualTo(3);
        return proposed.body().path("number").asString();
    }

    static String accept(String number) {
        return "/adjustments/" + number + "/accept";
    }

    static String duty(String code, String category) {
        return """
                {"kind": "duty", "code": "%s", "rows": [{"title": "夜间搬运噪声的处置", "kind": "TERRITORIAL",
                 "heading": "H-51-1", "category": "%s", "area": "440399003", "answer": "DUTY", "lead": "U-S3",
                 "basis": "《云桥区工作职责清单（演示）》第900项"}]}""".formatted(code, category);
    }
}
