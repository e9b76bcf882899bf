package org.fenbo.intake.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.fenbo.backbone.events.inbox.Deliveries;
import org.fenbo.backbone.events.inbox.Delivery;
import org.fenbo.backbone.events.inbox.HeldEvents;
import org.fenbo.backbone.events.inbox.Inbox;
import org.fenbo.backbone.events.inbox.Received;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.backbone.events.revision.RevisionCopy;
import org.fenbo.backbone.events.revision.RevisionEvents;
import org.fenbo.backbone.events.wiring.Inboxes;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.intake.Door;
import org.fenbo.intake.RunningIntake;
import org.fenbo.intake.registrycopy.KnownCodes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Tests the operations that operators start by hand, through the HTTP interface of a running service. */
@RunningIntake
class OperationsHttpTest {
    private static final String READER = "intake.registrycopy";
    private static final String WHY = "{\"reason\":\"登记册已核对\"}";

    /**
     * The service guarantees half a second. The test waits longer, because other processes may slow the machine down.
     */
    private static final Duration SOON = Duration.ofSeconds(5);

    @Autowired
    private Door door;

    @Autowired
    private Inboxes inboxes;

    @Autowired
    private HeldEvents held;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private RevisionCopy<KnownCodes> copy;

    private final String subject = "9/area/" + UUID.randomUUID();

    @Test
    @DisplayName("R6 跳过：须指明缺失的事件，须写明原因，并记录操作人和原因")
    void a_skip_needs_a_reason_must_name_the_missing_events_and_is_recorded() {
        inbox().receive(Deliveries.of(event(3)));
        String path = "/ops/held/" + READER + "/skip?subject=" + subject;
        assertThat(door.post(path, "operator", "{}").json().path("field").asString())
                .isEqualTo("reason");
        Door.Answer refused = door.post(path, "operator", WHY);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("from").asInt()).isEqualTo(1);
        assertThat(refused.json().path("to").asInt()).isEqualTo(2);
        assertThat(held.list(1000)).anyMatch(one -> one.subject().equals(subject));
        JsonNode latest =
                door.get("/ops/operations", "auditor").json().path("operations").path(0);
        assertThat(latest.path("by").path("id").asString()).isEqualTo("M-TEST");
        assertThat(latest.path("what").path("operation").asString()).isEqualTo("skip");
        assertThat(latest.path("what").path("reason").asString()).isEqualTo("登记册已核对");
    }

    @Test
    @DisplayName("再试一个版本的全部搁置条目：答复列出仍搁置的，全部读得懂后版本作数，并记录操作人和原因 (REG-3e)")
    void the_parked_entries_of_a_revision_are_tried_again_and_the_answer_names_those_that_stay_parked() {
        RevisionEvents revision = new RevisionEvents(961, Instant.parse("1990-01-01T00:16:01Z"))
                .with("category", "0961", "{}")
                .with("category", "0962", "{}");
        List<Delivery> whole = Deliveries.of(revision.entries());
        inbox().receive(whole.stream().map(OperationsHttpTest::withoutValue).toList());
        inbox().receive(Deliveries.of(revision.published()));
        inbox().receive(whole.subList(0, 1));

        JsonNode first = resend("961/");
        assertThat(first.path("applied").asInt()).isEqualTo(1);
        assertThat(first.path("parked")).hasSize(1);
        assertThat(first.path("parked").path(0).path("subject").asString()).isEqualTo("961/category/0962");
        assertThat(first.path("parked").path(0).path("cause").asString()).contains("no value");
        assertThat(copy.find(961)).isEmpty();
        JsonNode latest =
                door.get("/ops/operations", "auditor").json().path("operations").path(0);
        assertThat(latest.path("what").path("target").path("under").asString()).isEqualTo("961/");
        assertThat(latest.path("what").path("reason").asString()).isEqualTo("登记册已核对");

        inbox().receive(whole);
        assertThat(resend("96/").path("applied").asInt()).as("another revision").isZero();
        assertThat(resend("961/").path("parked")).isEmpty();
        // The timer gives the waiting revision to its reader again.
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            copy.refresh();
            assertThat(copy.find(961)).isPresent();
        });
    }

    private JsonNode resend(String under) {
        Door.Answer answer = door.post("/ops/held/resend?under=" + under, "operator", WHY);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private static Delivery withoutValue(Delivery whole) {
        return new Delivery(whole.topic(), whole.shard(), whole.offset(), whole.key(), whole.headers(), null);
    }

    @Test
    @DisplayName("R6 重发与跳过只归运维员")
    void only_operators_skip_and_resend() {
        for (String operation : new String[] {"skip", "resend"}) {
            String path = "/ops/held/" + READER + "/" + operation + "?subject=" + subject;
            assertThat(door.post(path, "supervisor", WHY).status()).isEqualTo(403);
        }
    }

    @Test
    @DisplayName("R6 人工操作只记入日志，不对外发送")
    void operations_are_logged_but_not_queued_for_the_relay() {
        door.post("/ops/held/resend", "operator", WHY);
        Long queued = jdbc.queryForObject(
                "select count(*) from outbox join event using (topic, position) where topic = ?",
                Long.class,
                EventLog.INTERNAL);
        Long logged = jdbc.queryForObject("select count(*) from event where topic = ?", Long.class, EventLog.INTERNAL);
        assertThat(queued).isZero();
        assertThat(logged).isPositive();
    }

    @Test
    @DisplayName("R6 拨动时钟须写明原因，且只归运维员")
    void only_operators_may_move_the_clock_and_they_must_give_a_reason() {
        assertThat(door.post("/ops/clock", "supervisor", WHY).status()).isEqualTo(403);
        Door.Answer unsaid = door.post("/ops/clock", "operator", "{}");
        assertThat(unsaid.status()).isEqualTo(400);
        assertThat(unsaid.json().path("field").asString()).isEqualTo("reason");
        String far = "{\"at\": \"9999-12-31T23:59:59Z\", \"reason\": \"x\"}";
        assertThat(door.post("/ops/clock", "operator", far).json().path("code").asString())
                .isEqualTo("invalid-field");
        assertThat(door.post("/ops/clock", "operator", WHY).status()).isEqualTo(200);
        JsonNode latest =
                door.get("/ops/operations", "auditor").json().path("operations").path(0);
        assertThat(latest.path("what").path("operation").asString()).isEqualTo("move-clock");
        assertThat(latest.path("what").path("reason").asString()).isEqualTo("登记册已核对");
    }

    @Test
    @DisplayName("R18 一个实例拨动时钟，其他实例随之拨动")
    void this_clock_follows_if_another_instance_moves_or_releases_the_clock() {
        Instant past = Instant.parse("2018-07-01T00:00:00Z");
        try {
            jdbc.update("insert into moved_clock (at) values (?)", past.atOffset(ZoneOffset.UTC));
            await().atMost(SOON).until(() -> clock().path("moved").asBoolean());
            assertThat(clock().path("now").asString()).isEqualTo(past.toString());
        } finally {
            jdbc.update("delete from moved_clock");
        }
        await().atMost(SOON).until(() -> !clock().path("moved").asBoolean());
    }

    private JsonNode clock() {
        return door.get("/ops/clock", "operator").json();
    }

    private Inbox inbox() {
        return inboxes.all().stream()
                .filter(inbox -> inbox.reader().equals(READER))
                .findFirst()
                .orElseThrow();
    }

    private Received event(long sequence) {
        return new Received(
                UUID.randomUUID().toString(),
                "registry.entry",
                subject,
                sequence,
                "registry.entry.published.v1",
                Instant.EPOCH,
                Actor.platform("registry"),
                null,
                "{}".getBytes(UTF_8));
    }
}
