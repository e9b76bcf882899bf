package org.fenbo.dispatch.wiring;

import org.fenbo.dispatch.casefile.http.CaseHttp;
import org.fenbo.dispatch.routing.http.RoutingHttp;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** All that the service consists of: nothing is found by scanning, so what runs can be read here. */
@Configuration(proxyBeanMethods = false)
@Import({CaseHttp.class, EventFlow.class, RoutingHttp.class, UseCases.class})
public class Wiring {}
