package org.fenbo.supervision.wiring;

import org.fenbo.supervision.board.http.BoardHttp;
import org.fenbo.supervision.clock.http.ClockHttp;
import org.fenbo.supervision.flow.http.FlowHttp;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** All parts of the service. No part is found by scanning, so this list is complete. */
@Configuration(proxyBeanMethods = false)
@Import({
    BoardHttp.class,
    ClockHttp.class,
    ConsoleFiles.class,
    EventFlow.class,
    FlowHttp.class,
    FlowWiring.class,
    UseCases.class
})
public class Wiring {}
