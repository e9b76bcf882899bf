package org.fenbo.dispatch.casefile.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What this door offers over HTTP. */
@Configuration(proxyBeanMethods = false)
@Import({CaseCommandController.class, CaseController.class})
public class CaseHttp {}
