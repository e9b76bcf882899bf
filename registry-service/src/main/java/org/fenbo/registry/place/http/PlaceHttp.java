package org.fenbo.registry.place.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What this door offers over HTTP. */
@Configuration(proxyBeanMethods = false)
@Import(AreaController.class)
public class PlaceHttp {}
