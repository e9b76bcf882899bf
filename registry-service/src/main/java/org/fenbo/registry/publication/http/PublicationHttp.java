package org.fenbo.registry.publication.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What this door offers over HTTP. */
@Configuration(proxyBeanMethods = false)
@Import({PublicationController.class, ReviewController.class})
public class PublicationHttp {}
