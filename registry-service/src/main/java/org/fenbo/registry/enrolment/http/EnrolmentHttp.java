package org.fenbo.registry.enrolment.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The controllers of this feature. */
@Configuration(proxyBeanMethods = false)
@Import({CallController.class, EnrolmentController.class, EnrolmentListController.class, MemberController.class})
public class EnrolmentHttp {}
