package org.fenbo.registry.adjustment.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The controllers of this feature. */
@Configuration(proxyBeanMethods = false)
@Import(AdjustmentController.class)
public class AdjustmentHttp {}
