package org.fenbo.registry.whatif.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The controllers of this feature. */
@Configuration(proxyBeanMethods = false)
@Import(WhatIfController.class)
public class WhatIfHttp {}
