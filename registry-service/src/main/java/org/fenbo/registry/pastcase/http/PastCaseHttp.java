package org.fenbo.registry.pastcase.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The controllers of this feature. */
@Configuration(proxyBeanMethods = false)
@Import({FiguresController.class, DriftController.class, ReadEventsController.class})
public class PastCaseHttp {}
