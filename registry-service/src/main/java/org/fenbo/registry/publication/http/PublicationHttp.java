package org.fenbo.registry.publication.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The controllers of this feature. */
@Configuration(proxyBeanMethods = false)
@Import({PublicationController.class, ReviewController.class})
public class PublicationHttp {}
