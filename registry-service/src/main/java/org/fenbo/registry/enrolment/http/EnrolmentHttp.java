package org.fenbo.registry.enrolment.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What this door offers over HTTP. */
@Configuration(proxyBeanMethods = false)
@Import({CallController.class, EnrolmentController.class, EnrolmentListController.class})
public class EnrolmentHttp {}
