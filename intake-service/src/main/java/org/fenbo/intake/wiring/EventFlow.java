package org.fenbo.intake.wiring;

import java.util.List;
import java.util.function.Consumer;
import org.fenbo.backbone.events.inbox.Messages;
import org.fenbo.backbone.events.wiring.Inboxes;
import org.fenbo.intake.registrycopy.events.RegistryReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** The topics that intake reads. */
@Configuration(proxyBeanMethods = false)
class EventFlow {
    /** Reads registry.entry: the keys of all entries, and the codes of areas and categories. */
    @Bean
    Consumer<Message<List<byte[]>>> keepRegistryEntries(Messages messages, Inboxes inboxes, RegistryReader reader) {
        return messages.into(inboxes.of(reader.entries()));
    }

    /** Reads registry.revision: the instant from which the codes of a revision are in force. */
    @Bean
    Consumer<Message<List<byte[]>>> keepRegistryRevisions(Messages messages, Inboxes inboxes, RegistryReader reader) {
        return messages.into(inboxes.of(reader.revisions()));
    }
}
