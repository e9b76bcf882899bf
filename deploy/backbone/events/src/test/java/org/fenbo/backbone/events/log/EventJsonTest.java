package org.fenbo.backbone.events.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.kernel.InternalFact;
import org.fenbo.backbone.kernel.Wire;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class EventJsonTest {
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00.123456Z");

    record Code(String value) {}

    @Wire("kind")
    sealed interface Ground {
        @Wire("RULE")
        record ByRule(Code rule, int revision) implements Ground {}

        @Wire("PERSON")
        record ByPerson(Code officer) implements Ground {}
    }

    sealed interface Family {
        @Wire("test.thing.begun.v1")
        record Begun(
                Code thing,
                Ground ground,
                List<Code> others,
                @Nullable Code parent,
                Instant at) implements Family {}

        sealed interface Later extends Family {
            @Wire("test.thing.ended.v1")
            record Ended(int number, Instant at) implements Later {}
        }

        sealed interface Asked extends Family, InternalFact {
            @Wire("test.thing.asked.v1")
            record AskedFor(Code thing, Instant at) implements Asked {}
        }
    }

    sealed interface Forgetful {
        record Forgotten(Instant at) implements Forgetful {}
    }

    sealed interface Doubled {
        @Wire("same")
        record One(Instant at) implements Doubled {}

        @Wire("same")
        record Other(Instant at) implements Doubled {}
    }

    private final EventJson<Family> json =
            new EventJson<>(Family.class, JsonMapper.builder().build());

    @Test
    @DisplayName("字段名即契约：单值记录写作其值，变体按其字面量，at 在信封中")
    void the_names_of_components_are_the_names_on_the_wire() {
        Family begun = new Family.Begun(
                new Code("T-1"), new Ground.ByRule(new Code("D-1"), 3), List.of(new Code("T-2")), null, NOON);
        String body = new String(json.bodyOf(begun), UTF_8);
        assertThat(body)
                .isEqualTo("{\"thing\":\"T-1\",\"ground\":{\"kind\":\"RULE\",\"rule\":\"D-1\",\"revision\":3},"
                        + "\"others\":[\"T-2\"]}");
        assertThat(json.typeOf(begun)).isEqualTo("test.thing.begun.v1");
        assertThat(json.read("test.thing.begun.v1", NOON, body.getBytes(UTF_8))).isEqualTo(begun);
        assertThat(json.literals()).containsExactly("test.thing.begun.v1", "test.thing.ended.v1");
    }

    @Test
    @DisplayName("内部事实：写法与其他事件相同，只记入日志，不属于对外契约")
    void an_internal_fact_is_written_like_an_event_and_is_not_published() {
        Family asked = new Family.Asked.AskedFor(new Code("T-1"), NOON);
        Fact fact = json.fact(asked, NOON);
        assertThat(fact.internal()).isTrue();
        assertThat(json.read(fact.type(), fact.happened(), fact.body())).isEqualTo(asked);
        assertThat(json.internalLiterals()).containsExactly("test.thing.asked.v1");
        assertThat(json.fact(new Family.Later.Ended(2, NOON), NOON).internal()).isFalse();
    }

    @Test
    @DisplayName("精度高于微秒的时间不能写入日志：读回时校验链会断")
    void a_time_finer_than_a_microsecond_is_refused() {
        assertThatThrownBy(() -> json.fact(new Family.Later.Ended(2, NOON), NOON.plusNanos(1)))
                .hasMessageContaining("finer than a microsecond");
    }

    @Test
    @DisplayName("新生产者增加的字段被忽略")
    void a_field_that_a_newer_producer_added_is_ignored() {
        assertThat(json.read("test.thing.ended.v1", NOON, "{\"number\":2,\"new\":[1]}".getBytes(UTF_8)))
                .isEqualTo(new Family.Later.Ended(2, NOON));
    }

    @Test
    @DisplayName("未知的类型与变体被拒绝，不会误读")
    void an_unknown_literal_is_refused() {
        assertThatThrownBy(() -> json.read("test.thing.sold.v1", NOON, "{}".getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
        byte[] body = "{\"thing\":\"T-1\",\"ground\":{\"kind\":\"kind\"},\"others\":[]}".getBytes(UTF_8);
        assertThatThrownBy(() -> json.read("test.thing.begun.v1", NOON, body)).isInstanceOf(JacksonException.class);
    }

    @Test
    @DisplayName("每种事件有自己的字面量，否则启动即失败")
    void every_event_has_a_literal_of_its_own() {
        JsonMapper mapper = JsonMapper.builder().build();
        assertThatThrownBy(() -> new EventJson<>(Forgetful.class, mapper)).hasMessageContaining("no literal");
        assertThatThrownBy(() -> new EventJson<>(Doubled.class, mapper)).hasMessageContaining("no literal");
    }

    @Test
    @DisplayName("报文形式与 Java 记录不同的事件可另定正文")
    void an_event_may_have_a_body_of_its_own() {
        record Body(int n) {}
        json.with(
                Family.Later.Ended.class,
                Body.class,
                ended -> new Body(ended.number()),
                (body, at) -> new Family.Later.Ended(body.n(), at));
        Family ended = new Family.Later.Ended(7, NOON);
        assertThat(new String(json.bodyOf(ended), UTF_8)).isEqualTo("{\"n\":7}");
        assertThat(json.read("test.thing.ended.v1", NOON, json.bodyOf(ended))).isEqualTo(ended);
    }
}
