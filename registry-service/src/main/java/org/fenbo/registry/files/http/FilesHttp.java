package org.fenbo.registry.files.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What this door offers over HTTP. */
@Configuration(proxyBeanMethods = false)
@Import({ExportController.class, ImportController.class})
public class FilesHttp {}
