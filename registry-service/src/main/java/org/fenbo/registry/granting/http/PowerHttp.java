package org.fenbo.registry.granting.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The controllers of this feature. */
@Configuration(proxyBeanMethods = false)
@Import(PowerController.class)
public class PowerHttp {}
