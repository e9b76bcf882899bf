package org.fenbo.registry.naming.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The controllers of this feature. */
@Configuration(proxyBeanMethods = false)
@Import(NamesController.class)
public class NamingHttp {}
