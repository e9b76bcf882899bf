package org.fenbo.bench.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("按服务统计语句数")
class StatementsTest {

    @Test
    void only_statements_that_a_service_executes_are_counted() {
        assertThat(Statements.counted(Stream.of(
                        "by intake LOG:  duration: 0.031 ms  parse <unnamed>: select 1",
                        "by intake LOG:  duration: 0.012 ms  bind S_1: select 1",
                        "by intake LOG:  duration: 0.044 ms  execute S_1: select 1",
                        "\tfrom outbox",
                        "by dispatch LOG:  duration: 0.1 ms  execute <unnamed>: insert into outbox",
                        "by dispatch LOG:  duration: 0.5 ms  statement: COMMIT",
                        "by postgres LOG:  duration: 0.5 ms  statement: select pg_reload_conf()",
                        "by  LOG:  checkpoint starting: time")))
                .isEqualTo(Map.of("intake", 1.0, "dispatch", 2.0));
    }
}
