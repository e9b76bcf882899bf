package org.fenbo.dispatch.wiring;

import java.util.List;
import java.util.function.Consumer;
import org.fenbo.backbone.events.inbox.Messages;
import org.fenbo.backbone.events.relay.ProgressTopic;
import org.fenbo.backbone.events.revision.RevisionCopy;
import org.fenbo.backbone.events.wiring.Inboxes;
import org.fenbo.dispatch.casefile.store.CaseAggregate;
import org.fenbo.dispatch.naming.events.AvailabilityReader;
import org.fenbo.dispatch.naming.store.StoredAvailabilities;
import org.fenbo.dispatch.overdue.events.OverdueReader;
import org.fenbo.dispatch.routing.RoutingTable;
import org.fenbo.dispatch.routing.events.FilingReader;
import org.fenbo.dispatch.routing.events.LinkedGridsReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** The readers of the topics that dispatch reads, and the sender of its progress. */
@Configuration(proxyBeanMethods = false)
class EventFlow {

    /**
     * Publishes on dispatch.progress up to which event dispatch.case has been sent. Supervision needs this: no clock
     * may pass before supervision has read the events of its case (R16).
     */
    @Bean
    ProgressTopic progress() {
        return new ProgressTopic(CaseAggregate.TOPIC, "dispatch.progress", "dispatch.progress.reached.v1");
    }

    /** Reads intake.report: opens a case for each filed report, and dispatches or queues it. */
    @Bean
    Consumer<Message<List<byte[]>>> fileCases(Messages messages, Inboxes inboxes, FilingReader reader) {
        return messages.into(inboxes.of(reader));
    }

    /** Reads supervision.clock: keeps the clocks that have passed, for the queues. */
    @Bean
    Consumer<Message<List<byte[]>>> keepOverdue(Messages messages, Inboxes inboxes, OverdueReader reader) {
        return messages.into(inboxes.of(reader));
    }

    /** Reads registry.availability: keeps whether officers are there. */
    @Bean
    Consumer<Message<List<byte[]>>> keepAvailability(
            Messages messages, Inboxes inboxes, StoredAvailabilities officers) {
        return messages.into(inboxes.of(new AvailabilityReader(officers::keep)));
    }

    /** Reads registry.entry and registry.revision: keeps dispatch's copy of the registry. */
    @Bean
    Consumer<Message<List<byte[]>>> copyRegistry(
            Messages messages, Inboxes inboxes, RevisionCopy<RoutingTable> registry) {
        return messages.into(inboxes.of(registry.reader("dispatch.routing")));
    }

    /** Reads registry.roster: keeps which grids are linked. */
    @Bean
    Consumer<Message<List<byte[]>>> linkGrids(Messages messages, Inboxes inboxes, LinkedGridsReader reader) {
        return messages.into(inboxes.of(reader));
    }
}
