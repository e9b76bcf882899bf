package org.fenbo.backbone.events.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fenbo.backbone.events.inbox.Delivery.Header;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** R2: a damaged envelope affects only its own event. */
class EnvelopesTest extends InboxTestBase {
    private static final List<String> NEEDED =
            List.of("ce_specversion", "ce_id", "ce_type", "ce_subject", "ce_time", "ce_sequence", "fenbo_actor");

    static Stream<Arguments> damages() {
        return NEEDED.stream()
                .flatMap(name -> Stream.of(
                        Arguments.of(name + " absent", name, damage(name, List.of())),
                        Arguments.of(name + " empty", name, damage(name, List.of(new Header(name, new byte[0])))),
                        Arguments.of(name + " null", name, damage(name, List.of(new Header(name, null)))),
                        Arguments.of(name + " not UTF-8", name, damage(name, List.of(new Header(name, new byte[] {
                            (byte) 0xC3, 0x28
                        })))),
                        Arguments.of(
                                name + " 1 MB",
                                name,
                                damage(
                                        name,
                                        List.of(new Header(
                                                name, "x".repeat(1 << 20).getBytes(UTF_8))))),
                        Arguments.of(
                                name + " with U+0000",
                                name,
                                damage(name, List.of(new Header(name, "a\0b".getBytes(UTF_8))))),
                        Arguments.of(name + " twice", name, twice(name))));
    }

    private static UnaryOperator<List<Header>> damage(String name, List<Header> instead) {
        return headers -> Stream.concat(
                        headers.stream().filter(one -> !one.name().equals(name)), instead.stream())
                .toList();
    }

    private static UnaryOperator<List<Header>> twice(String name) {
        return headers -> Stream.concat(
                        headers.stream(),
                        headers.stream().filter(one -> one.name().equals(name)))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    @DisplayName("R2 任一信封字段损坏: 只搁置这一个事件, 其余 499 个通过")
    void a_damaged_header_parks_one_event_among_five_hundred(
            String what, String name, UnaryOperator<List<Header>> damage) {
        List<Delivery> batch = new ArrayList<>(Deliveries.of(
                IntStream.range(0, 500).mapToObj(i -> event("s" + i, 1)).toList()));
        Delivery whole = batch.get(250);
        batch.set(250, new Delivery("test.topic", 3, 77, whole.key(), damage.apply(whole.headers()), whole.body()));
        inbox.receive(batch);
        assertThat(notebook.applied).hasSize(499).doesNotContain("s2501");
        assertThat(held.list(10)).singleElement().satisfies(parked -> {
            assertThat(parked.state()).isEqualTo("PARKED");
            assertThat(parked.cause()).contains(name);
            assertThat(parked.subject()).as("its key names it").isEqualTo("s250");
        });
        inbox.receive(batch);
        assertThat(held.list(10)).hasSize(1);
    }

    @Test
    @DisplayName("R2 没有内容的记录: 搁置, 同一主体的后续事件排在其后")
    void a_record_without_a_value_is_parked_at_its_place() {
        Delivery whole = Deliveries.of(event("a", 1)).getFirst();
        inbox.receive(List.of(new Delivery("test.topic", 0, 1, whole.key(), whole.headers(), null)));
        receive(event("a", 2), event("b", 1));
        assertThat(states()).containsExactly("a1 PARKED", "a2 BEHIND");
        assertThat(notebook.applied).containsExactly("b1");
        inbox.receive(List.of(new Delivery("test.topic", 0, 1, whole.key(), whole.headers(), null)));
        assertThat(inbox.resend("a")).as("still without a value").isZero();
        assertThat(states()).containsExactly("a1 PARKED", "a2 BEHIND");
    }

    @Test
    @DisplayName("R2 损坏的记录重新发布后完好：仍然搁置，重发后生效；其后再来损坏的记录不替换完好的")
    void a_damaged_record_that_is_published_again_can_be_resent() {
        Delivery whole = Deliveries.of(event("a", 1)).getFirst();
        Delivery damaged = new Delivery("test.topic", 0, 1, whole.key(), whole.headers(), null);
        inbox.receive(List.of(damaged));
        receive(event("a", 1), event("a", 2));
        inbox.receive(List.of(damaged));
        assertThat(states()).containsExactly("a1 PARKED", "a2 BEHIND");
        assertThat(inbox.resend("a")).isEqualTo(2);
        assertThat(notebook.applied).containsExactly("a1", "a2");
    }

    @Test
    @DisplayName("R2 F18 新版本增加的字段和信封头: 照常读取")
    void unknown_headers_and_unknown_fields_of_the_actor_are_ignored() {
        Delivery whole = Deliveries.of(event("a", 1)).getFirst();
        UnaryOperator<List<Header>> newer = damage(
                "fenbo_actor",
                List.of(
                        new Header("fenbo_actor", "{\"id\":\"O-9\",\"desk\":\"D-1\"}".getBytes(UTF_8)),
                        new Header("fenbo_epoch", new byte[] {1}),
                        new Header("traceparent", "garbage".getBytes(UTF_8))));
        Reading reading = new Envelopes(JsonMapper.shared())
                .read(new Delivery("test.topic", 0, 1, whole.key(), newer.apply(whole.headers()), whole.body()));
        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Intact.class,
                        intact -> assertThat(intact.event().actor().id()).isEqualTo("O-9"));
        inbox.receive(List.of(reading.delivery()));
        assertThat(notebook.applied).containsExactly("a1");
    }

    @Test
    @DisplayName("信封中的时间只读到微秒：与数据库保存的相同")
    void a_time_with_nanoseconds_is_cut_to_microseconds() {
        Delivery whole = Deliveries.of(event("a", 1)).getFirst();
        UnaryOperator<List<Header>> finer =
                damage("ce_time", List.of(new Header("ce_time", "2026-11-22T04:00:00.123456789Z".getBytes(UTF_8))));
        Reading reading = new Envelopes(JsonMapper.shared())
                .read(new Delivery("test.topic", 0, 1, whole.key(), finer.apply(whole.headers()), whole.body()));
        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Intact.class,
                        intact -> assertThat(intact.event().time())
                                .isEqualTo(Instant.parse("2026-11-22T04:00:00.123456Z")));
    }

    @Test
    @DisplayName("R2 没有键的记录: 以地址为主体搁置, 可以跳过")
    void a_record_without_a_subject_is_parked_under_its_address() {
        inbox.receive(List.of(new Delivery("test.topic", 3, 77, "", List.of(), new byte[] {1})));
        assertThat(states()).containsExactly("test.topic/3/771 PARKED");
        assertThat(inbox.skip("test.topic/3/77")).isInstanceOf(Inbox.Skipped.Done.class);
        assertThat(held.list(10)).isEmpty();
    }

    @Test
    @DisplayName("R2 没有次序号的事件: 停住其主体; 跳过它不丢其他事件")
    void an_event_without_a_sequence_is_parked_and_can_be_skipped_without_losing_others() {
        Delivery whole = Deliveries.of(event("a", 2)).getFirst();
        List<Header> broken = damage("ce_sequence", List.of()).apply(whole.headers());
        receive(event("a", 1));
        inbox.receive(List.of(new Delivery("test.topic", 0, 2, whole.key(), broken, whole.body())));
        assertThat(held.parkedSubjects()).isEqualTo(1);
        receive(event("a", 2), event("a", 3));
        assertThat(notebook.applied).containsExactly("a1", "a2", "a3");
        assertThat(inbox.skip("a")).isInstanceOf(Inbox.Skipped.Done.class);
        receive(event("a", 4));
        assertThat(notebook.applied).endsWith("a4");
        assertThat(held.list(10)).isEmpty();
    }

    @Test
    @DisplayName("R1 R2 任何内容的事件都能搁置: 超长的键、原因中的空字符")
    void an_event_can_be_held_whatever_its_content() {
        String random = new java.util.Random(7)
                .ints(4_000, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        Delivery whole = Deliveries.of(event("a", 1)).getFirst();
        inbox.receive(List.of(new Delivery(
                "test.topic",
                0,
                1,
                random,
                damage("ce_subject", List.of(new Header("ce_subject", random.getBytes(UTF_8))))
                        .apply(whole.headers()),
                whole.body())));
        notebook.fail("b1", () -> new IllegalArgumentException("Text '\0\uD800' could not be parsed"));
        receive(event("b", 1), event("c", 1));
        assertThat(notebook.applied).containsExactly("c1");
        assertThat(held.parkedSubjects()).isEqualTo(2);
    }
}
