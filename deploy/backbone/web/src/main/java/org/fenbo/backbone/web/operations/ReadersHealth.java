package org.fenbo.backbone.web.operations;

import org.fenbo.backbone.events.wiring.ReaderContainers;
import org.fenbo.backbone.events.wiring.RevisionReadiness;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * A part of readiness: whether every reader has joined its group since the service's start, and whether the service's
 * copy of the registry has applied every revision that was published before the start (R10).
 */
@Component("readersHealthIndicator")
class ReadersHealth implements HealthIndicator {
    private final ReaderContainers readers;
    private final RevisionReadiness revisions;

    ReadersHealth(ReaderContainers readers, RevisionReadiness revisions) {
        this.readers = readers;
        this.revisions = revisions;
    }

    @Override
    public Health health() {
        if (!readers.haveJoined()) {
            return notYet("not every reader has joined its group yet");
        }
        return revisions.isReady()
                ? Health.up().build()
                : notYet("not every published revision of the registry has been applied yet");
    }

    private static Health notYet(String cause) {
        return Health.outOfService().withDetail("cause", cause).build();
    }
}
