package org.fenbo.dispatch.casefile.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.events.inbox.Deliveries;
import org.fenbo.backbone.events.inbox.Received;
import org.fenbo.backbone.events.revision.RevisionEvents;
import org.fenbo.backbone.events.wiring.Inboxes;
import org.fenbo.backbone.kernel.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Tests how a unit names a person for its order over HTTP. */
class NamePersonHttpTest extends CaseHttpTest {
    private static final Instant MONDAY = Instant.parse("2097-12-02T02:00:00Z");
    private static final String LIAISON = "unit-liaison_U-CG_O-LIAI";

    @Autowired
    private MovableClock clock;

    @Autowired
    private Inboxes readers;

    @BeforeEach
    void handlers_of_the_unit() {
        publish(new RevisionEvents(15, MONDAY.minusSeconds(60))
                .with("unit", "U-CG", "{\"code\":\"U-CG\"}")
                .with("category", "101", "{\"code\":\"101\"}")
                .with("area", "440399001001", "{\"code\":\"440399001001\",\"kind\":\"GRID\"}")
                .with("duty", "D-1", "{\"category\":\"101\",\"answer\":\"DUTY\",\"lead\":\"U-CG\"}")
                .with("officer", "O-HAND", "{\"unit\":\"U-CG\",\"roles\":[\"handler\"]}")
                .with("officer", "O-HAND-2", "{\"unit\":\"U-CG\",\"roles\":[\"handler\"]}")
                .with("officer", "O-HAND-3", "{\"unit\":\"U-CG\",\"roles\":[\"handler\"]}")
                .with("officer", "O-HAND-4", "{\"unit\":\"U-CG\",\"roles\":[\"handler\"]}"));
        clock.moveTo(MONDAY);
        number = file("101");
    }

    @AfterEach
    void release_the_clock() {
        clock.release();
    }

    /** The registry publishes whether the officer is there. */
    private void available(String officer, int sequence, String state, Instant until) {
        String body = """
                {"officer":"%s","state":"%s","until":"%s","rostered":false,"week":{},"days":{},"later":"ignored"}
                """.formatted(officer, state, until);
        Received event = new Received(
                UUID.randomUUID().toString(),
                "registry.availability",
                "officer:" + officer,
                sequence,
                "registry.availability.recorded.v1",
                MONDAY,
                new Actor(officer, null, null, null),
                null,
                body.getBytes(StandardCharsets.UTF_8));
        readers.all().stream()
                .filter(inbox -> inbox.reader().equals("dispatch.naming"))
                .forEach(inbox -> inbox.receive(Deliveries.of(event)));
    }

    private Answer name(String officer) {
        return post("orders/1/name-person", LIAISON, "{\"person\":\"" + officer + "\"}");
    }

    private List<String> mine(String caller) {
        return sendTo("/dispatch/v1/tasks?limit=500&mine=true", caller, "GET", null, Map.of())
                .body()
                .path("tasks")
                .valueStream()
                .filter(task -> task.at("/file/number").asString().equals(number))
                .map(task -> task.path("verb").asString())
                .toList();
    }

    @Test
    @DisplayName("指定后工单在该人“我的”任务里，不在其他办理人的队列里，联络人仍看得到并可改指定；改指定随之移动 (CASE-2h, CASE-12d)")
    void a_named_person_has_the_order_under_mine() {
        assertThat(mine("handler_U-CG_O-HAND")).isEmpty();
        JsonNode named = name("O-HAND").body();
        assertThat(named.at("/orders/0/desk/person").asString())
                .as(named.toString())
                .isEqualTo("O-HAND");
        assertThat(named.at("/orders/0/desk/namedBy").asString()).isEqualTo("O-LIAI");
        assertThat(mine("handler_U-CG_O-HAND")).containsExactly("accept");
        assertThat(queue("handler_U-CG_O-HAND-2")).isEmpty();
        assertThat(queue(LIAISON)).as("the liaison may name another person").containsExactly(number);
        assertThat(mine(LIAISON)).isEmpty();
        assertThat(queue("unit-liaison_U-SQ_O-LIAI-2"))
                .as("a liaison of another unit")
                .isEmpty();
        assertThat(post("orders/1/accept", "handler_U-CG_O-HAND-2", "{}")
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("another-is-named");
        post("orders/1/accept", "handler_U-CG_O-HAND", "{}");
        assertThat(mine("handler_U-CG_O-HAND")).containsExactly("answer");
        name("O-HAND-2");
        assertThat(mine("handler_U-CG_O-HAND")).isEmpty();
        assertThat(mine("handler_U-CG_O-HAND-2")).containsExactly("answer");
    }

    private List<String> queue(String caller) {
        return sendTo("/dispatch/v1/tasks?limit=500", caller, "GET", null, Map.of())
                .body()
                .path("tasks")
                .valueStream()
                .map(task -> task.at("/file/number").asString())
                .filter(number::equals)
                .toList();
    }

    @Test
    @DisplayName("登记离岗的人不能被指定；暂离的人可以，答复写明返岗时间；登记到时即止 (ORG-9b,c)")
    void the_recorded_availability_decides_who_can_be_named() {
        Instant back = MONDAY.plus(Duration.ofHours(3));
        available("O-HAND-3", 1, "OUT", back);
        available("O-HAND-4", 1, "OUT", MONDAY.plus(Duration.ofDays(9)));
        available("O-HAND-4", 2, "AWAY", back);

        Answer out = name("O-HAND-3");
        assertThat(out.status()).isEqualTo(422);
        assertThat(out.body().path("code").asString()).isEqualTo("person-is-out");
        JsonNode away = name("O-HAND-4").body();
        assertThat(away.at("/orders/0/desk/returnsAt").asString())
                .as(away.toString())
                .isEqualTo(back.toString());
        clock.moveTo(back);
        assertThat(name("O-HAND-3").status()).isEqualTo(200);
    }
}
