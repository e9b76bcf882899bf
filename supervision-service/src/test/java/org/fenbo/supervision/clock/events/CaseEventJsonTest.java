package org.fenbo.supervision.clock.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.fenbo.supervision.clock.CaseEvent.Happening;
import org.fenbo.supervision.clock.ClockPlan;
import org.fenbo.supervision.clock.Happenings;
import org.fenbo.supervision.registry.Urgency;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Reads the example events in the contract of dispatch. */
class CaseEventJsonTest {
    private static final Path CONTRACT = Path.of("../dispatch-service/contract/dispatch.case");
    /** Types that change no clock. A new type must either change clocks or be added to this list on purpose. */
    private static final Set<String> WITHOUT_CLOCK = Set.of(
            "cooperation.accepted.v1",
            "facts.stated.v1",
            "order.undecided.v1",
            "order.verified.v1",
            "referup.decided.v1",
            "referup.requested.v1");

    private final CaseEventJson json = new CaseEventJson(JsonMapper.builder().build());

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(CONTRACT)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.endsWith("schema.json"))
                    .toList();
        }
    }

    private Happening read(Path example) throws IOException {
        return json.read("dispatch." + type(example), Files.readAllBytes(example));
    }

    private static String type(Path example) {
        return Objects.requireNonNull(example.getParent()).getFileName().toString();
    }

    @ParameterizedTest
    @MethodSource("examples")
    @DisplayName("派遣服务的每种案件事件，要么影响时限，要么列明与时限无关 (TIME-3)")
    void every_event_type_of_a_case_changes_clocks_or_is_listed_as_without_clocks(Path example) throws IOException {
        assertThat(ClockPlan.types().contains(read(example).type()))
                .isNotEqualTo(WITHOUT_CLOCK.contains(type(example)));
    }

    @Test
    @DisplayName("暂停结束的时刻按契约读取 (TIME-3e)")
    void the_end_of_a_pause_is_read_from_the_examples_of_the_contract() throws IOException {
        assertThat(of("order.resumed.v1")).isEqualTo(Happenings.resumed(1, Instant.parse("2026-11-28T01:30:00.500Z")));
    }

    @Test
    @DisplayName("改类事件的紧急程度按契约读取；没有的，案件照旧 (CASE-12c, REG-11d)")
    void the_urgency_of_another_category_is_read_from_the_examples_of_the_contract() throws IOException {
        Path folder = CONTRACT.resolve("case.reclassified.v1");
        assertThat(read(folder.resolve("with-urgency.json")))
                .isEqualTo(new Happening.Reclassified("103009", Urgency.URGENT, 2, 4));
        assertThat(read(folder.resolve("first.json"))).isEqualTo(Happenings.reclassified("103009", 2, 4));
    }

    @Test
    @DisplayName("延期的工作日数与申请时间按契约读取 (TIME-3f)")
    void an_extension_is_read_from_the_examples_of_the_contract() throws IOException {
        assertThat(of("order.extended.v1")).isEqualTo(Happenings.extended(1, 3, Instant.parse("2026-11-27T08:00:00Z")));
    }

    @Test
    @DisplayName("挂账、复核的单位与复核时间按契约读取 (CASE-18d)")
    void the_time_of_a_review_is_read_from_the_examples_of_the_contract() throws IOException {
        assertThat(of("case.shelved.v1")).isEqualTo(Happenings.shelved("U-CG", Instant.parse("2027-01-31T09:00:00Z")));
        assertThat(of("case.reviewed.v1"))
                .isEqualTo(Happenings.reviewed("U-CG", Instant.parse("2027-04-30T09:00:00Z")));
        assertThat(of("case.takenup.v1")).isEqualTo(Happenings.takenUp());
    }

    @Test
    @DisplayName("协办、作废、销案按契约读取 (CASE-8b, CASE-12)")
    void orders_to_help_and_ended_cases_are_read_from_the_examples_of_the_contract() throws IOException {
        assertThat(of("cooperation.dispatched.v1"))
                .isEqualTo(new Happening.OfOrder("dispatch.cooperation.dispatched.v1", 2, "U-SC", null, 3));
        assertThat(of("cooperation.answered.v1")).isEqualTo(Happenings.helped(2));
        assertThat(of("cooperation.waived.v1")).isEqualTo(Happenings.waived(2));
        assertThat(of("cooperation.withdrawn.v1"))
                .isEqualTo(new Happening.OfOrder("dispatch.cooperation.withdrawn.v1", 2, null, null, null));
        assertThat(of("case.voided.v1")).isEqualTo(Happenings.voided());
        assertThat(of("case.cancelled.v1")).isEqualTo(new Happening.OfCase("dispatch.case.cancelled.v1"));
    }

    @Test
    @DisplayName("申请退回与待派遣事件读出负责审定的中心与理由 (CASE-5d,e)")
    void the_centre_that_has_to_decide_and_the_ground_are_read_from_the_examples() throws IOException {
        assertThat(read(CONTRACT.resolve("return.requested.v1").resolve("with-its-centre.json")))
                .isEqualTo(Happenings.returnAsked(1, "U-S1"));
        assertThat(read(CONTRACT.resolve("case.queued.v1").resolve("disputed-at-the-command-centre.json")))
                .isEqualTo(Happenings.queued("DISPUTED", "U-CMD"));
    }

    private Happening of(String type) throws IOException {
        return read(CONTRACT.resolve(type).resolve("first.json"));
    }
}
