package org.fenbo.registry.pastcase.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What this door offers over HTTP. */
@Configuration(proxyBeanMethods = false)
@Import(FiguresController.class)
public class PastCaseHttp {}
