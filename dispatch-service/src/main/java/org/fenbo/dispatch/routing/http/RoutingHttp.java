package org.fenbo.dispatch.routing.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What this door offers over HTTP. */
@Configuration(proxyBeanMethods = false)
@Import(SuggestionController.class)
public class RoutingHttp {}
