package org.fenbo.backbone.web.operations;

import org.fenbo.backbone.events.alert.DatabaseAlert;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * A part of readiness: whether the database can be used (R10). The answer is the result of the last check. A new query
 * to an unavailable database takes seconds, and the probe would conclude that the service doesn't answer.
 */
@Component("databaseHealthIndicator")
class DatabaseHealth implements HealthIndicator {
    private final DatabaseAlert database;

    DatabaseHealth(DatabaseAlert database) {
        this.database = database;
    }

    @Override
    public Health health() {
        return database.isUnavailable()
                ? Health.down()
                        .withDetail("cause", "the database can't be used")
                        .build()
                : Health.up().build();
    }
}
