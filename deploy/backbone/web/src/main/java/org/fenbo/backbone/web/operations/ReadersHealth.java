package org.fenbo.backbone.web.operations;

import org.fenbo.backbone.events.wiring.ReaderContainers;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** A part of readiness: whether every reader has joined its group since the service's start (R10). */
@Component("readersHealthIndicator")
class ReadersHealth implements HealthIndicator {
    private final ReaderContainers readers;

    ReadersHealth(ReaderContainers readers) {
        this.readers = readers;
    }

    @Override
    public Health health() {
        return readers.haveJoined()
                ? Health.up().build()
                : Health.outOfService()
                        .withDetail("cause", "not every reader has joined its group yet")
                        .build();
    }
}
