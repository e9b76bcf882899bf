package org.fenbo.dispatch.wiring;

import java.util.List;
import java.util.function.Consumer;
import org.fenbo.backbone.events.inbox.Messages;
import org.fenbo.backbone.events.relay.ProgressTopic;
import org.fenbo.backbone.events.wiring.Inboxes;
import org.fenbo.dispatch.casefile.store.CaseAggregate;
import org.fenbo.dispatch.routing.events.FilingReader;
import org.fenbo.dispatch.routing.events.RegistryReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Every event this service reads. */
@Configuration(proxyBeanMethods = false)
class EventFlow {

    /** dispatch.progress: how far dispatch.case has been sent, so that no clock passes before its case was read (R16). */
    @Bean
    ProgressTopic progress() {
        return new ProgressTopic(CaseAggregate.TOPIC, "dispatch.progress", "dispatch.progress.reached.v1");
    }

    /** intake.report: opens the case of each filed report and sends it on its way. */
    @Bean
    Consumer<Message<List<byte[]>>> fileCases(Messages messages, Inboxes inboxes, FilingReader reader) {
        return messages.into(inboxes.of(reader));
    }

    /** registry.entry, registry.revision: keeps the service's own copy of the registry. */
    @Bean
    Consumer<Message<List<byte[]>>> copyRegistry(Messages messages, Inboxes inboxes, RegistryReader reader) {
        return messages.into(inboxes.of(reader));
    }
}
