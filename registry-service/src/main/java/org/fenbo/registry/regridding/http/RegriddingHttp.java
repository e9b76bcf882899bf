package org.fenbo.registry.regridding.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The controllers of this feature. */
@Configuration(proxyBeanMethods = false)
@Import(RegriddingController.class)
public class RegriddingHttp {}
