package org.fenbo.registry.revision.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What this door offers over HTTP. */
@Configuration(proxyBeanMethods = false)
@Import(RevisionController.class)
public class RevisionHttp {}
