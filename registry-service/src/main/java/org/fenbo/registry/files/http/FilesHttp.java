package org.fenbo.registry.files.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The controllers of this feature. */
@Configuration(proxyBeanMethods = false)
@Import({
    DraftCasesController.class,
    ExportController.class,
    ImportController.class,
    LineController.class,
    MergeController.class
})
public class FilesHttp {}
