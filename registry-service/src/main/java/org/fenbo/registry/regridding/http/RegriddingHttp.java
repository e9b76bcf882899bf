package org.fenbo.registry.regridding.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What this door offers over HTTP. */
@Configuration(proxyBeanMethods = false)
@Import(RegriddingController.class)
public class RegriddingHttp {}
