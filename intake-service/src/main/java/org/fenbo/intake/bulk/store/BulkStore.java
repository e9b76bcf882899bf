package org.fenbo.intake.bulk.store;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What this door keeps. */
@Configuration(proxyBeanMethods = false)
@Import({StoredFailures.class, StoredUploads.class})
public class BulkStore {}
