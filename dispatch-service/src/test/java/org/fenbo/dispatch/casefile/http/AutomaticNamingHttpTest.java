package org.fenbo.dispatch.casefile.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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

/** Tests how the platform names persons, and what happens when they are absent. The timers run as in production. */
class AutomaticNamingHttpTest extends CaseHttpTest {
    private static final Instant START = Instant.parse("2096-12-03T02:00:00Z");
    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    private MovableClock clock;

    @Autowired
    private Inboxes readers;

    @BeforeEach
    void a_district_that_names_automatically() {
        publish(new RevisionEvents(14, START.minusSeconds(60))
                .with("unit", "U-DAY", "{\"code\":\"U-DAY\"}")
                .with("unit", "U-NIGHT", "{\"code\":\"U-NIGHT\",\"head\":\"O-CHIEF\"}")
                .with("category", "101", "{\"code\":\"101\"}")
                .with("category", "102", "{\"code\":\"102\"}")
                .with("area", "440399001001", "{\"code\":\"440399001001\",\"kind\":\"GRID\"}")
                .with("duty", "D-1", "{\"category\":\"101\",\"answer\":\"DUTY\",\"lead\":\"U-DAY\"}")
                .with("duty", "D-2", "{\"category\":\"102\",\"answer\":\"DUTY\",\"lead\":\"U-NIGHT\"}")
                .with("policy", "naming", "{\"numbers\":{\"AUTOMATIC_NAMING\":1}}")
                .with("officer", "O-ONE", "{\"unit\":\"U-DAY\",\"roles\":[\"handler\"]}")
                .with("officer", "O-TWO", "{\"unit\":\"U-DAY\",\"roles\":[\"handler\"]}")
                .with("officer", "O-BOSS", "{\"unit\":\"U-DAY\",\"roles\":[\"unit-liaison\"]}")
                .with("officer", "O-CHIEF", "{\"unit\":\"U-NIGHT\",\"roles\":[\"duty-leader\"]}")
                .with("officer", "O-OWL", "{\"unit\":\"U-NIGHT\",\"roles\":[\"handler\"]}"));
        clock.moveTo(START);
    }

    @AfterEach
    void release_the_clock() {
        clock.release();
    }

    /** The registry publishes whether the officer is there. */
    private void available(String officer, int sequence, String state, Instant until) {
        String body = """
                {"officer":"%s","state":"%s","until":"%s","rostered":false,"week":{},"days":{}}
                """.formatted(officer, state, until);
        Received event = new Received(
                UUID.randomUUID().toString(),
                "registry.availability",
                "officer:" + officer,
                sequence,
                "registry.availability.recorded.v1",
                START,
                new Actor(officer, null, null, null),
                null,
                body.getBytes(StandardCharsets.UTF_8));
        readers.all().stream()
                .filter(inbox -> inbox.reader().equals("dispatch.naming"))
                .forEach(inbox -> inbox.receive(Deliveries.of(event)));
    }

    private String person(String one) {
        return sendTo("/dispatch/v1/cases/" + one, "dispatcher__O-DISP", "GET", null, Map.of())
                .body()
                .at("/orders/0/desk/person")
                .asString("");
    }

    private List<JsonNode> messages(String template, String person) {
        return jdbc
                .queryForList(
                        "select convert_from(body, 'UTF8') from event where topic = 'dispatch.message' order by position",
                        String.class)
                .stream()
                .map(JSON::readTree)
                .filter(body -> body.path("template").asString().equals(template)
                        && body.path("person").asString().equals(person))
                .toList();
    }

    @Test
    @DisplayName("自动指定在岗且工单最少的人；他离岗超过一个工作日，联络员收到一次清单，也可查询 (ORG-9d,f)")
    void the_platform_names_who_is_on_and_informs_the_liaison_when_the_person_is_out() {
        available("O-ONE", 1, "AWAY", START.plus(Duration.ofHours(1)));
        String first = file("101");
        await().atMost(SOON).until(() -> person(first).equals("O-TWO"));
        clock.moveTo(START.plus(Duration.ofHours(2)));
        String second = file("101");
        await().atMost(SOON).until(() -> person(second).equals("O-ONE"));

        available("O-TWO", 1, "OUT", START.plus(Duration.ofDays(9)));
        await().atMost(SOON)
                .until(() -> !messages("officer-out-orders", "O-BOSS").isEmpty());
        assertThat(messages("officer-out-orders", "O-BOSS"))
                .singleElement()
                .satisfies(
                        message -> assertThat(message.path("values").toString()).contains("O-TWO", first + "-1"));
        JsonNode list = sendTo("/dispatch/v1/officers/O-TWO/orders", "unit-liaison_U-DAY_O-BOSS", "GET", null, Map.of())
                .body();
        assertThat(list.path("state").asString()).as(list.toString()).isEqualTo("OUT");
        assertThat(list.path("orders")
                        .valueStream()
                        .map(order -> order.path("number").asString()))
                .containsExactly(first);
        Answer elsewhere = sendTo("/dispatch/v1/officers/O-TWO/orders", "unit-liaison_U-SQ_O-X", "GET", null, Map.of());
        assertThat(elsewhere.status())
                .as("whether the person is there stays in the unit")
                .isEqualTo(404);
    }

    @Test
    @DisplayName("单位无人在岗：工单留在单位，负责人收到一次告警；有人返岗后自动指定 (ORG-9e)")
    void an_order_for_which_nobody_is_on_stays_open_until_somebody_is() {
        Instant back = START.plus(Duration.ofHours(3));
        available("O-OWL", 1, "OUT", back);
        String one = file("102");
        await().atMost(SOON).until(() -> !messages("order-nobody-on", "O-CHIEF").isEmpty());
        assertThat(person(one)).isEmpty();

        clock.moveTo(back);

        await().atMost(SOON).until(() -> person(one).equals("O-OWL"));
        assertThat(messages("order-nobody-on", "O-CHIEF")).hasSize(1);
    }
}
