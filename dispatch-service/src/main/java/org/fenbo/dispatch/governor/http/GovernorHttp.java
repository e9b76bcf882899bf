package org.fenbo.dispatch.governor.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The controllers of this feature. */
@Configuration(proxyBeanMethods = false)
@Import(GovernorController.class)
public class GovernorHttp {}
