package org.fenbo.registry.adjustment.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What this door offers over HTTP. */
@Configuration(proxyBeanMethods = false)
@Import(AdjustmentController.class)
public class AdjustmentHttp {}
