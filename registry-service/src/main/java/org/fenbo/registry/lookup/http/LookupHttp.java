package org.fenbo.registry.lookup.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The controllers of this feature. */
@Configuration(proxyBeanMethods = false)
@Import({BatchController.class, LookupController.class})
public class LookupHttp {}
