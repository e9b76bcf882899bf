package org.fenbo.registry.review.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The controllers of this feature. */
@Configuration(proxyBeanMethods = false)
@Import(CatalogueReviewController.class)
public class ReviewHttp {}
