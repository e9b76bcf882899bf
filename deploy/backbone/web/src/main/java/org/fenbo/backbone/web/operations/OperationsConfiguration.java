package org.fenbo.backbone.web.operations;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The operations that operators may use on every service. */
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
