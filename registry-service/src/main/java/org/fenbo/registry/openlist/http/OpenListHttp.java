package org.fenbo.registry.openlist.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What this door offers over HTTP. */
@Configuration(proxyBeanMethods = false)
@Import(OpenController.class)
public class OpenListHttp {}
