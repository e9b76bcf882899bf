package org.fenbo.registry.training.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The controllers of this feature. */
@Configuration(proxyBeanMethods = false)
@Import(TrainingController.class)
public class TrainingHttp {}
