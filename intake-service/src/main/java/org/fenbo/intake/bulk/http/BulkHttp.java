package org.fenbo.intake.bulk.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The controllers of this feature. */
@Configuration(proxyBeanMethods = false)
@Import({UploadController.class, UploadDecisionController.class, UploadQueries.class})
public class BulkHttp {}
