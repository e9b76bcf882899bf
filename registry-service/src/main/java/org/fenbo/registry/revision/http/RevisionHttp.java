package org.fenbo.registry.revision.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The controllers of this feature. */
@Configuration(proxyBeanMethods = false)
@Import(RevisionController.class)
public class RevisionHttp {}
