package org.fenbo.intake.wiring;

import org.fenbo.intake.bulk.http.BulkHttp;
import org.fenbo.intake.bulk.store.BulkStore;
import org.fenbo.intake.message.http.MessageHttp;
import org.fenbo.intake.message.store.MessageStore;
import org.fenbo.intake.report.http.ReportHttp;
import org.fenbo.intake.report.store.ReportStore;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The complete list of the service's parts. The service doesn't scan for parts, so this list shows everything that
 * runs.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    BulkHttp.class,
    BulkStore.class,
    ChannelWiring.class,
    EventFlow.class,
    MessageHttp.class,
    MessageStore.class,
    MessageWiring.class,
    ReportHttp.class,
    ReportStore.class,
    UploadWiring.class,
    UploadWorker.class,
    UseCases.class
})
public class Wiring {}
