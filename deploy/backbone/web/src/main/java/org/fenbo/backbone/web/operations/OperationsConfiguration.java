package org.fenbo.backbone.web.operations;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What an operator may read and do on every service. */
@Configuration(proxyBeanMethods = false)
@Import({
    AlertsEndpoint.class,
    ClockKeeper.class,
    DatabaseHealth.class,
    OperationLog.class,
    OperationsController.class,
    ReadersHealth.class
})
public class OperationsConfiguration {}
