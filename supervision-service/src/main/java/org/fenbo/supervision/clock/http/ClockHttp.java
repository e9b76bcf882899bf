package org.fenbo.supervision.clock.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The controllers of this feature. */
@Configuration(proxyBeanMethods = false)
@Import({AppliedController.class, ClocksController.class, TimersController.class})
public class ClockHttp {}
