package org.fenbo.intake.report.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The controllers of this feature. */
@Configuration(proxyBeanMethods = false)
@Import({ReportController.class, ReportQueries.class})
public class ReportHttp {}
