package org.fenbo.supervision.flow.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fenbo.supervision.flow.FlowEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FlowReadingTest {
    private final FlowReading reading = new FlowReading(JsonMapper.builder().build());

    @Test
    void a_flow_event_has_the_envelope_and_the_codes_of_its_record() {
        ConsumerRecord<String, byte[]> entry = entry("{\"case\":\"C1\",\"order\":1,\"unit\":\"U-CG\",\"revision\":3}");
        entry.headers().add("ce_type", "dispatch.order.dispatched.v1".getBytes(UTF_8));
        entry.headers().add("ce_subject", "C1".getBytes(UTF_8));
        entry.headers().add("ce_sequence", "3".getBytes(UTF_8));
        entry.headers().add("ce_time", "2026-11-23T02:00:00Z".getBytes(UTF_8));

        FlowEvent event = reading.read(entry);

        assertThat(event)
                .isEqualTo(new FlowEvent(
                        "dispatch.case",
                        "dispatch.order.dispatched.v1",
                        "C1",
                        3,
                        Instant.parse("2026-11-23T02:00:00Z"),
                        4,
                        17,
                        Map.of("order", "1", "unit", "U-CG", "revision", "3")));
        assertThat(event.id()).isEqualTo("dispatch.case/4/17");
    }

    @Test
    @DisplayName("流转页面不出现个人信息 V1")
    void a_flow_event_has_no_personal_data_even_if_its_record_has_some() {
        FlowEvent event = reading.read(entry("""
                {"text":"张三 13812345678","unit":"13812345678","category":"张三，某路5号","area":{"phone":"13812345678"},
                 "clock":"call 13812345678","collector":"13812345678"}"""));

        assertThat(event.toString()).doesNotContain("138").doesNotContain("张三");
    }

    @Test
    @DisplayName("类型、主体与键不合格式的不显示，不泄露其中的文字 V1")
    void headers_and_keys_without_their_form_are_not_shown() {
        ConsumerRecord<String, byte[]> entry =
                new ConsumerRecord<>("dispatch.case", 4, 17, "张三 13812345678", "{}".getBytes(UTF_8));
        entry.headers().add("ce_type", "张三 rings".getBytes(UTF_8));

        assertThat(reading.read(entry).type()).isEqualTo("unreadable");
        assertThat(reading.read(entry).subject()).isEmpty();
        assertThat(subject("13812345678")).isEmpty();
        assertThat(subject("officer:13812345678")).isEmpty();
        assertThat(subject("member:T-138-1234-5678")).isEmpty();
        assertThat(subject("member:440301199001011234")).isEmpty();
        assertThat(subject("a" + "/a".repeat(500_000))).isEmpty();
        assertThat(subject("12/key-place/914403001922038216")).isEqualTo("12/key-place/914403001922038216");
        assertThat(subject("12/duty/PAST-" + "x".repeat(130))).hasSize(143);
        assertThat(subject("C44039920261126000001")).isEqualTo("C44039920261126000001");
        assertThat(subject("grid:440399001001")).isEqualTo("grid:440399001001");
        assertThat(subject("12/category/201001")).isEqualTo("12/category/201001");
    }

    @Test
    @DisplayName("目录中的每个事件类型都可显示 (F18)")
    void every_type_of_the_event_catalogue_is_shown() throws IOException {
        Matcher names = Pattern.compile("[a-z]+(?:\\.[a-z_-]+)+\\.v\\d+")
                .matcher(Files.readString(Path.of("../docs/events/asyncapi.yaml")));
        List<String> types = names.results().map(MatchResult::group).distinct().toList();
        assertThat(types).hasSizeGreaterThan(30).allSatisfy(type -> {
            ConsumerRecord<String, byte[]> entry = entry("{}");
            entry.headers().add("ce_type", type.getBytes(UTF_8));
            assertThat(reading.read(entry).type()).isEqualTo(type);
        });
    }

    private String subject(String text) {
        ConsumerRecord<String, byte[]> entry = entry("{}");
        entry.headers().add("ce_subject", text.getBytes(UTF_8));
        return reading.read(entry).subject();
    }

    @Test
    void an_unreadable_record_is_shown_as_unreadable_in_its_place() {
        FlowEvent event = reading.read(entry("{broken"));

        assertThat(event.type()).isEqualTo("unreadable");
        assertThat(event.id()).isEqualTo("dispatch.case/4/17");
        assertThat(reading.read(new ConsumerRecord<>("dispatch.case", 4, 18, "C1", null))
                        .subject())
                .isEqualTo("C1");
    }

    private static ConsumerRecord<String, byte[]> entry(String body) {
        return new ConsumerRecord<>("dispatch.case", 4, 17, "C1", body.getBytes(UTF_8));
    }
}
