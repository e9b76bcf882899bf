package org.fenbo.registry.whatif.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What this door offers over HTTP. */
@Configuration(proxyBeanMethods = false)
@Import(WhatIfController.class)
public class WhatIfHttp {}
