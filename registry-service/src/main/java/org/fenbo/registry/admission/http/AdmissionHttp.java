package org.fenbo.registry.admission.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What this door offers over HTTP. */
@Configuration(proxyBeanMethods = false)
@Import({AdmissionController.class, AdmissionRequestController.class})
public class AdmissionHttp {}
