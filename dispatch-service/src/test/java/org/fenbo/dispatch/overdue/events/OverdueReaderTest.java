package org.fenbo.dispatch.overdue.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fenbo.backbone.events.inbox.Received;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.dispatch.overdue.ClockOfCase;
import org.fenbo.dispatch.overdue.OverdueClocks;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Checks that dispatch reads every example event of supervision's clocks. */
class OverdueReaderTest {
    private static final Path CONTRACT = Path.of("../supervision-service/contract/supervision.clock");

    private final Set<String> overdue = new TreeSet<>();
    private final OverdueReader reader = new OverdueReader(new InMemory(), JsonMapper.shared());

    private final class InMemory implements OverdueClocks {
        @Override
        public void add(Collection<ClockOfCase> passed) {
            passed.forEach(one -> overdue.add(one.name()));
        }

        @Override
        public void remove(Collection<ClockOfCase> ended) {
            ended.forEach(one -> overdue.remove(one.name()));
        }
    }

    private static List<Received> examples(String... kinds) throws IOException {
        List<Received> all = new ArrayList<>();
        for (String kind : kinds) {
            try (Stream<Path> files = Files.list(CONTRACT.resolve(kind + ".v1"))) {
                for (Path file : files.filter(one -> !one.endsWith("schema.json"))
                        .sorted()
                        .toList()) {
                    all.add(event("supervision.clock." + kind + ".v1", Files.readAllBytes(file)));
                }
            }
        }
        return all;
    }

    private static Received event(String type, byte[] body) {
        Actor sender = new Actor("supervision", null, null, null);
        return new Received(
                "id", "supervision.clock", "C1", 1, type, Instant.parse("2026-11-22T04:00:00Z"), sender, null, body);
    }

    @Test
    @DisplayName("已超期的时钟留存，办结或停表后不再留存；其他时钟不影响 (CASE-2h)")
    void a_passed_clock_stays_until_it_is_met_or_stopped() throws IOException {
        reader.apply(examples("set", "passed"));
        assertThat(overdue).containsExactly("accept-1", "case");
        reader.apply(examples("met", "stopped"));
        assertThat(overdue).isEmpty();
        reader.apply(examples("passed", "met"));
        assertThat(overdue).as("passed and met in one batch").isEmpty();
    }
}
