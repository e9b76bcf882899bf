package org.fenbo.intake.message.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fenbo.backbone.events.inbox.Deliveries;
import org.fenbo.backbone.events.inbox.HeldEvents;
import org.fenbo.backbone.events.inbox.Inbox;
import org.fenbo.backbone.events.inbox.Received;
import org.fenbo.backbone.events.revision.RevisionEvents;
import org.fenbo.backbone.events.wiring.Inboxes;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.intake.Door;
import org.fenbo.intake.RunningIntake;
import org.fenbo.intake.Tokens;
import org.fenbo.intake.message.OfficerMessages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tests the messages of officers from the event that requests a message to the officer's list. */
@RunningIntake
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MessageHttpTest {
    private static final String MESSAGES = "/intake/v1/messages";
    private static final int REVISION = 951;
    private static final Instant LONG_AGO = Instant.parse("1991-01-01T00:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00.123456Z");

    @LocalServerPort
    private int port;

    @Autowired
    private Door door;

    @Autowired
    private Inboxes inboxes;

    @Autowired
    private HeldEvents held;

    @Autowired
    private OfficerMessages messages;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void publish_a_revision_with_officers() {
        RevisionEvents revision = new RevisionEvents(REVISION, LONG_AGO);
        IntStream.rangeClosed(1, 12).forEach(number -> revision.with("officer", "O-M" + number, "{\"name\":\"名\"}"));
        revision.to(inbox("intake.registrycopy"));
        inboxes.retryWaiting();
    }

    private Inbox inbox(String reader) {
        return inboxes.all().stream()
                .filter(inbox -> inbox.reader().equals(reader))
                .findFirst()
                .orElseThrow();
    }

    /** A request for a message about a grid, as a service sends it. */
    private static Received requested(String service, String person, Map<String, String> change, Instant at) {
        Map<String, Object> body = new TreeMap<>(Map.of(
                "person",
                person,
                "template",
                "grid-uncovered",
                "values",
                Map.of("grid", "G-1", "gridName", "第一网格"),
                "revision",
                REVISION));
        body.putAll(change);
        return new Received(
                "id-" + UUID.randomUUID(),
                service + ".message",
                "message:" + UUID.randomUUID(),
                1,
                service + ".message.requested.v1",
                at,
                Actor.platform(service),
                null,
                JsonMapper.shared().writeValueAsString(body).getBytes(UTF_8));
    }

    private void deliver(Received... events) {
        inbox("intake.message").receive(Deliveries.of(events));
    }

    private JsonNode list(String person, String query) {
        Door.Answer answer = door.getAs(MESSAGES + query, person, "collector");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> ids(JsonNode list) {
        return list.path("messages").values().stream()
                .map(message -> message.path("id").asString())
                .toList();
    }

    @Test
    @DisplayName("工作人员的消息在其列表中，未读计数，读后为已读；重复送达的事件只成一条消息 (INT-18f)")
    void an_officers_message_is_in_the_list_until_it_is_read() {
        Received event = requested("registry", "O-M1", Map.of(), NOON);
        deliver(event);
        deliver(event);
        JsonNode list = list("O-M1", "");
        assertThat(list.path("unread").asInt()).isOne();
        assertThat(list.path("total").asInt()).isOne();
        JsonNode message = list.path("messages").path(0);
        assertThat(message.path("state").asString()).isEqualTo("UNREAD");
        assertThat(message.path("at").asString()).isEqualTo(NOON.toString());
        assertThat(message.path("text").asString()).contains("网格“第一网格”（G-1）无人当班", " · nobody is on duty");

        String read = MESSAGES + "/" + message.path("id").asString() + "/read";
        JsonNode first = read(read, "O-M1").json();
        assertThat(first.path("state").asString()).isEqualTo("READ");
        assertThat(read(read, "O-M1").json().path("readAt")).isEqualTo(first.path("readAt"));
        assertThat(list("O-M1", "").path("unread").asInt()).isZero();
        assertThat(list("O-M1", "?unread=true").path("messages")).isEmpty();
        assertThat(list("O-M1", "").at("/messages/0/readAt")).isEqualTo(first.path("readAt"));
    }

    private Door.Answer read(String path, String person) {
        return door.postBy(Tokens.of(person, "collector"), path, "");
    }

    @Test
    @DisplayName("列表最新的在前，逐页取完，不重不漏 (INT-18f)")
    void the_list_has_the_newest_message_first_and_continues_page_by_page() {
        List<Received> events = new ArrayList<>();
        for (int minute = 0; minute < 5; minute++) {
            events.add(requested("registry", "O-M2", Map.of(), NOON.plus(Duration.ofMinutes(minute / 2))));
        }
        deliver(events.toArray(Received[]::new));
        JsonNode whole = list("O-M2", "");
        List<String> all = ids(whole);
        assertThat(all).hasSize(5);
        assertThat(whole.at("/messages/0/at").asString())
                .isEqualTo(NOON.plus(Duration.ofMinutes(2)).toString());
        assertThat(whole.has("next")).isFalse();
        List<String> paged = new ArrayList<>();
        JsonNode page = list("O-M2", "?limit=2");
        paged.addAll(ids(page));
        while (page.has("next")) {
            page = list("O-M2", "?limit=2&after=" + page.path("next").asString());
            paged.addAll(ids(page));
        }
        assertThat(paged).isEqualTo(all);
    }

    @Test
    @DisplayName("别人的消息看不到，也不能标为已读；没有人员角色的调用被拒绝 (INT-18f, SEC-1e)")
    void nobody_reads_the_messages_of_another_officer() {
        deliver(requested("registry", "O-M3", Map.of(), NOON));
        String id = ids(list("O-M3", "")).getFirst();
        assertThat(list("O-M4", "").path("total").asInt()).isZero();
        Door.Answer read = read(MESSAGES + "/" + id + "/read", "O-M4");
        assertThat(read.status()).isEqualTo(404);
        assertThat(read.json().path("code").asString()).isEqualTo("no-such-message");
        assertThat(door.getAs(MESSAGES + "?after=" + id, "O-M4", "collector").status())
                .isEqualTo(404);
        assertThat(list("O-M3", "").path("unread").asInt()).isOne();
        assertThat(door.getAs(MESSAGES, "O-M3", "client").status()).isEqualTo(403);
    }

    @Test
    @DisplayName("每种人员角色都能查看自己的消息 (INT-18f)")
    void an_officer_of_every_role_has_a_list() {
        deliver(requested("registry", "O-M11", Map.of(), NOON));
        for (Role role : Role.ofOfficers()) {
            Door.Answer answer = door.getAs(MESSAGES, "O-M11", role.code());
            assertThat(answer.json().path("unread").asInt()).as(role.code()).isOne();
        }
    }

    @Test
    @DisplayName("未读消息再多，消息流也全部给出，最早的在前 (INT-18f)")
    void the_stream_has_all_unread_messages_even_if_there_are_many() throws IOException, InterruptedException {
        int many = 430;
        deliver(IntStream.range(0, many)
                .mapToObj(number -> requested("registry", "O-M12", Map.of(), NOON.plusSeconds(number)))
                .toArray(Received[]::new));
        try (Stream<String> lines = stream("O-M12")) {
            List<String> times = lines.filter(line -> line.startsWith("data: "))
                    .limit(many)
                    .map(line -> JsonMapper.shared()
                            .readTree(line.substring(6))
                            .path("at")
                            .asString())
                    .toList();
            assertThat(times).doesNotHaveDuplicates().isSorted();
        }
    }

    private Stream<String> stream(String person) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + MESSAGES + "/stream"))
                .header("Authorization", "Bearer " + Tokens.of(person, "collector"))
                .header("Accept-Language", "en")
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofLines()).body();
    }

    @Test
    @DisplayName("消息流先给出未读消息，新消息到达即推送；已读的和别人的不出现 (INT-18f)")
    void the_stream_has_the_unread_messages_and_each_new_one() throws IOException, InterruptedException {
        deliver(requested("registry", "O-M9", Map.of(), NOON), requested("registry", "O-M9", Map.of(), NOON));
        List<String> first = ids(list("O-M9", ""));
        messages.read("O-M9", UUID.fromString(first.get(0)), NOON);
        try (Stream<String> lines = stream("O-M9")) {
            Iterator<String> data =
                    lines.filter(line -> line.startsWith("data: ")).iterator();
            assertThat(JsonMapper.shared()
                            .readTree(data.next().substring(6))
                            .path("id")
                            .asString())
                    .isEqualTo(first.get(1));
            deliver(
                    requested("registry", "O-M10", Map.of(), NOON.plusSeconds(60)),
                    requested("registry", "O-M9", Map.of(), NOON.minusSeconds(60)));
            JsonNode added = JsonMapper.shared().readTree(data.next().substring(6));
            assertThat(added.path("at").asString())
                    .isEqualTo(NOON.minusSeconds(60).toString());
            assertThat(added.path("text").asString()).startsWith("nobody is on duty");
        }
    }

    @Test
    @DisplayName("任何服务都可用同一格式的事件请求发送消息")
    void every_service_may_request_a_message() {
        deliver(requested("dispatch", "O-M5", Map.of(), NOON));
        deliver(requested("supervision", "O-M5", Map.of(), NOON));
        assertThat(list("O-M5", "").path("total").asInt()).isEqualTo(2);
    }

    @Test
    @DisplayName("人员未知、模板未知或缺值的请求写明原因后搁置，其他消息照常 (INT-18)")
    void a_request_that_cannot_be_used_is_parked_with_its_reason_and_others_go_on() {
        Received nobody = requested("registry", "O-NOBODY", Map.of(), NOON);
        Received template = changed("template", "no-such-template");
        Received value = new Received(
                "id-" + UUID.randomUUID(),
                "registry.message",
                "message:" + UUID.randomUUID(),
                1,
                "registry.message.requested.v1",
                NOON,
                Actor.platform("registry"),
                null,
                ("{\"person\":\"O-M6\",\"template\":\"grid-uncovered\",\"values\":{\"grid\":\"G-1\"},\"revision\":"
                                + REVISION + "}")
                        .getBytes(UTF_8));
        deliver(nobody, template, value, requested("registry", "O-M6", Map.of(), NOON));
        assertThat(cause(nobody)).contains("unknown-officer", "no officer 'O-NOBODY'");
        assertThat(cause(template)).contains("unknown-template", "no-such-template");
        assertThat(cause(value)).contains("value-missing", "gridName");
        assertThat(list("O-M6", "").path("total").asInt()).isOne();
    }

    private static Received changed(String field, String value) {
        return requested("registry", "O-M6", Map.of(field, value), NOON);
    }

    private String cause(Received event) {
        return held.list(100).stream()
                .filter(one -> one.subject().equals(event.subject()))
                .findFirst()
                .orElseThrow()
                .cause();
    }

    @Test
    @DisplayName("模板按版本使用：新消息用最新的未停用版本，旧消息的文字不变；停用的模板不再使用 (INT-18)")
    void a_message_keeps_the_version_of_its_template_and_a_retired_one_is_no_longer_used() {
        version("door", 1, "门 {grid}", "door {grid}");
        Map<String, String> door = Map.of("template", "door");
        deliver(requested("registry", "O-M7", door, NOON));
        version("door", 2, "大门 {grid}", "gate {grid}");
        deliver(requested("registry", "O-M7", door, NOON.plusSeconds(1)));
        jdbc.sql("update message_template set retired = true where code = 'door' and version = 2")
                .update();
        deliver(requested("registry", "O-M7", door, NOON.plusSeconds(2)));
        assertThat(list("O-M7", "").path("messages").values().stream()
                        .map(message -> message.path("version").asInt() + " "
                                + message.path("text").asString()))
                .containsExactly("1 门 G-1 · door G-1", "2 大门 G-1 · gate G-1", "1 门 G-1 · door G-1");
        jdbc.sql("update message_template set retired = true where code = 'door'")
                .update();
        Received late = requested("registry", "O-M7", door, NOON);
        deliver(late);
        assertThat(cause(late)).contains("unknown-template");
        assertThat(list("O-M7", "").path("total").asInt()).isEqualTo(3);
    }

    private void version(String code, int version, String chinese, String english) {
        jdbc.sql("insert into message_template (code, version, chinese, english) values (?, ?, ?, ?)")
                .params(code, version, chinese, english)
                .update();
    }

    @Test
    @DisplayName("已读消息过保存期后删除，未读消息一直保留 (INT-18f)")
    void read_messages_are_deleted_after_some_time_and_unread_ones_stay() {
        deliver(requested("registry", "O-M8", Map.of(), NOON), requested("registry", "O-M8", Map.of(), NOON));
        UUID id = UUID.fromString(ids(list("O-M8", "")).getFirst());
        messages.read("O-M8", id, NOON.plusSeconds(60));
        messages.forget(NOON.plusSeconds(60));
        assertThat(list("O-M8", "").path("total").asInt()).isEqualTo(2);
        messages.forget(NOON.plusSeconds(61));
        assertThat(ids(list("O-M8", ""))).hasSize(1).doesNotContain(id.toString());
        assertThat(list("O-M8", "").path("unread").asInt()).isOne();
    }

    @Test
    @DisplayName("版本尚未到达时，消息等待该版本，到达后即出现在列表中 (INT-18f)")
    void a_request_waits_for_the_revision_that_has_the_officer() {
        Map<String, String> later = Map.of();
        Received early = withRevision(requested("registry", "O-M-NEW", later, NOON), 952);
        deliver(early);
        assertThat(cause(early)).contains("revision:952");
        new RevisionEvents(952, LONG_AGO.plusSeconds(60))
                .with("officer", "O-M-NEW", "{\"name\":\"名\"}")
                .to(inbox("intake.registrycopy"));
        inboxes.retryWaiting();
        assertThat(list("O-M-NEW", "").path("total").asInt()).isOne();
    }

    private static Received withRevision(Received event, int revision) {
        String body = new String(event.body(), UTF_8).replace("\"revision\":951", "\"revision\":" + revision);
        return new Received(
                event.id(),
                event.topic(),
                event.subject(),
                event.sequence(),
                event.type(),
                event.time(),
                event.actor(),
                null,
                body.getBytes(UTF_8));
    }
}
