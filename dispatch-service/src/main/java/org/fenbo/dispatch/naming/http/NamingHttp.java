package org.fenbo.dispatch.naming.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The controllers of this feature. */
@Configuration(proxyBeanMethods = false)
@Import(NamedOrdersController.class)
public class NamingHttp {}
