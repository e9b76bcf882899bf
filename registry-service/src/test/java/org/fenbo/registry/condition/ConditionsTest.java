package org.fenbo.registry.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fenbo.registry.RandomRounds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final List<String> MANY = List.of(
            "channel=HOTLINE",
            "channel=HOTLINE|MEDIA",
            "channel=SENSOR",
            "answer.size=1..5",
            "answer.size=5..",
            "answer.size=..2",
            "time=22:00-06:00",
            "time=06:00-22:00",
            "time=05:59-06:01",
            "time=09:00-09:00",
            "day=06-01~09-30",
            "day=11-15~03-15",
            "day=03-15~03-15",
            "day=02-29~02-29");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "time=22:00-06:00; 2026-11-25T14:00:00Z; true",
                "time=22:00-06:00; 2026-11-25T21:59:59Z; true",
                "time=22:00-06:00; 2026-11-25T22:00:00Z; false",
                "time=09:00-18:00; 2026-11-25T10:00:00Z; false",
                "day=11-15~03-15; 2026-11-14T16:00:00Z; true",
                "day=11-15~03-15; 2026-11-14T15:59:59Z; false",
                "day=06-01~09-30; 2026-09-30T15:59:59Z; true",
                "day=06-01~09-30; 2026-09-30T16:00:00Z; false",
                "channel=HOTLINE | MEDIA; 2026-01-01T00:00:00Z; true",
                "channel=CITIZEN; 2026-01-01T00:00:00Z; false",
                "answer.size=100..500; 2026-01-01T00:00:00Z; true",
                "answer.size=..100; 2026-01-01T00:00:00Z; false",
                "answer.note=1..2; 2026-01-01T00:00:00Z; false",
                "unknown=x; 2026-01-01T00:00:00Z; false"
            })
    @DisplayName("REG-4 时段、季节、渠道、表单数值等适用条件均以数据表示")
    void only_matching_facts_meet_a_condition(String text, Instant at, boolean holds) {
        Facts facts = new Facts(at, CHINA, Map.of("channel", "HOTLINE", "answer.size", "100", "answer.note", "一些"));
        assertThat(Conditions.parse(text).orElseThrow().holds(facts)).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "channel",
                "channel=",
                "=x",
                "1x=y",
                "time=9:00-10:00",
                "time=09:00",
                "day=6-1~9-30",
                "day=02-30~03-01",
                "answer.size=..",
                "answer.size=5..5",
                "answer.size=9..3",
                "channel=|"
            })
    void a_text_that_is_not_a_condition_is_not_read_as_a_condition(String text) {
        assertThat(Conditions.parse(text)).isEmpty();
    }

    @Test
    void a_condition_is_written_as_the_text_that_was_read() {
        for (String text : MANY) {
            assertThat(Conditions.text(Conditions.parse(text).orElseThrow())).isEqualTo(text);
        }
    }

    @Test
    @DisplayName("REG-5 判为互斥的条件，任何事实都不会同时满足")
    void no_facts_meet_two_conditions_that_exclude_each_other() {
        long seed = RandomRounds.seed();
        System.out.println("seed of the facts: " + seed);
        Random random = new Random(seed);
        List<Condition> all =
                MANY.stream().map(text -> Conditions.parse(text).orElseThrow()).toList();
        for (int round = 0; round < RandomRounds.of(20_000); round++) {
            Facts facts = new Facts(
                    Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(4 * 366 * 86_400)),
                    CHINA,
                    Map.of(
                            "channel",
                            List.of("HOTLINE", "MEDIA", "SENSOR").get(random.nextInt(3)),
                            "answer.size",
                            String.valueOf(random.nextInt(8))));
            Condition one = all.get(random.nextInt(all.size()));
            Condition other = all.get(random.nextInt(all.size()));
            assertThat(one.excludes(other)).isEqualTo(other.excludes(one));
            if (one.excludes(other)) {
                assertThat(one.holds(facts) && other.holds(facts))
                        .as(one + " and " + other + " at seed " + seed)
                        .isFalse();
            }
        }
    }
}
