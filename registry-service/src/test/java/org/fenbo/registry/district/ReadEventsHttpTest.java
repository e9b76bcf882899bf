package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import org.fenbo.backbone.events.MovableClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tests how the registry shows which events of a case it has applied. */
class ReadEventsHttpTest extends OnDemoDistrict {
    private static final String NUMBER = "C44039920261122000077";

    private final JdbcClient jdbc;
    private final Api dispatcher;

    @Autowired
    ReadEventsHttpTest(JdbcClient jdbc, MovableClock clock, @LocalServerPort int port) {
        super(clock, port);
        this.jdbc = jdbc;
        this.dispatcher = new Api(port, "O-DISP/U-ZH~dispatcher");
    }

    @Test
    @DisplayName("案件页可见清单服务已处理到案件的哪个事件 (CASE-15d)")
    void the_registry_shows_which_events_of_a_case_it_has_applied() {
        String address = "/cases/" + NUMBER + "/applied";
        assertThat(dispatcher.get(address).body().path("readers")).isEmpty();
        jdbc.sql(
                        "insert into inbox_head (reader, subject, sequence, id, stopped) values ('registry.pastcase', ?, 4, 'x', false)")
                .param(NUMBER)
                .update();
        assertThat(dispatcher.get(address).body().path("readers"))
                .hasToString("[{\"reader\":\"registry.pastcase\",\"sequence\":4,\"held\":false}]");
        assertRefused(handler.get(address), 403, "not-your-role");
    }
}
