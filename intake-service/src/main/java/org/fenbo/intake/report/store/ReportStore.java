package org.fenbo.intake.report.store;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The stores of this feature. */
@Configuration(proxyBeanMethods = false)
@Import(StoredReports.class)
public class ReportStore {}
