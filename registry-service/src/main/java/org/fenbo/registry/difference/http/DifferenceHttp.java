package org.fenbo.registry.difference.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The controllers of this feature. */
@Configuration(proxyBeanMethods = false)
@Import({DifferenceController.class, HistoryController.class})
public class DifferenceHttp {}
