package org.fenbo.registry.difference.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What this door offers over HTTP. */
@Configuration(proxyBeanMethods = false)
@Import(DifferenceController.class)
public class DifferenceHttp {}
