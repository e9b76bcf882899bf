package org.fenbo.dispatch.routing.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The controllers of this feature. */
@Configuration(proxyBeanMethods = false)
@Import(SuggestionController.class)
public class RoutingHttp {}
