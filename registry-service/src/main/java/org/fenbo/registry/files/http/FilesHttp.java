package org.fenbo.registry.files.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The controllers of this feature. */
@Configuration(proxyBeanMethods = false)
@Import({ExportController.class, ImportController.class, LineController.class})
public class FilesHttp {}
