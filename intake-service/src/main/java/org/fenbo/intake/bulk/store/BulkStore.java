package org.fenbo.intake.bulk.store;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The stores of this feature. */
@Configuration(proxyBeanMethods = false)
@Import({StoredFailures.class, StoredUploads.class})
public class BulkStore {}
