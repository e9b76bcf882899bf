package org.fenbo.intake.wiring;

import java.util.List;
import java.util.function.Consumer;
import org.fenbo.backbone.events.inbox.Messages;
import org.fenbo.backbone.events.revision.RevisionCopy;
import org.fenbo.backbone.events.wiring.Inboxes;
import org.fenbo.intake.registrycopy.KnownCodes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** The topics that intake reads. */
@Configuration(proxyBeanMethods = false)
class EventFlow {
    /** Reads registry.entry and registry.revision: keeps the codes of areas and categories. */
    @Bean
    Consumer<Message<List<byte[]>>> copyRegistry(
            Messages messages, Inboxes inboxes, RevisionCopy<KnownCodes> registry) {
        return messages.into(inboxes.of(registry.reader("intake.registrycopy")));
    }
}
