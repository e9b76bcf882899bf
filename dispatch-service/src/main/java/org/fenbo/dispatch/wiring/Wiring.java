package org.fenbo.dispatch.wiring;

import org.fenbo.dispatch.casefile.http.CaseHttp;
import org.fenbo.dispatch.governor.http.GovernorHttp;
import org.fenbo.dispatch.likecase.http.LikeCaseHttp;
import org.fenbo.dispatch.naming.http.NamingHttp;
import org.fenbo.dispatch.routing.http.RoutingHttp;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The complete list of the service's parts. No part is found by scanning, so this list shows every part that runs. */
@Configuration(proxyBeanMethods = false)
@Import({
    CaseHttp.class,
    EventFlow.class,
    GovernorHttp.class,
    GovernorWiring.class,
    NamingHttp.class,
    NamingWiring.class,
    LikeCaseHttp.class,
    ReadSide.class,
    RoutingHttp.class,
    UseCases.class
})
public class Wiring {}
