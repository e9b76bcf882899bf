package org.fenbo.supervision.flow.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What this door offers over HTTP. */
@Configuration(proxyBeanMethods = false)
@Import(FlowController.class)
public class FlowHttp {}
