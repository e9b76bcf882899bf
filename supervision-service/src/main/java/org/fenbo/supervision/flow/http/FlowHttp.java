package org.fenbo.supervision.flow.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The controllers of this feature. */
@Configuration(proxyBeanMethods = false)
@Import(FlowController.class)
public class FlowHttp {}
