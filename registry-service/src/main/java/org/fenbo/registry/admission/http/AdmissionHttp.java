package org.fenbo.registry.admission.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The controllers of this feature. */
@Configuration(proxyBeanMethods = false)
@Import({AdmissionController.class, AdmissionRequestController.class})
public class AdmissionHttp {}
