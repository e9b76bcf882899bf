package org.fenbo.registry.lookup.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What this door offers over HTTP. */
@Configuration(proxyBeanMethods = false)
@Import({BatchController.class, LookupController.class})
public class LookupHttp {}
