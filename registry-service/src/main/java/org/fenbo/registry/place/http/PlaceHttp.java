package org.fenbo.registry.place.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The controllers of this feature. */
@Configuration(proxyBeanMethods = false)
@Import(AreaController.class)
public class PlaceHttp {}
