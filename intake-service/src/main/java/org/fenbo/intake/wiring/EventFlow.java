package org.fenbo.intake.wiring;

import java.util.List;
import java.util.function.Consumer;
import org.fenbo.backbone.events.inbox.Messages;
import org.fenbo.backbone.events.wiring.Inboxes;
import org.fenbo.intake.registrycopy.events.RegistryReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Every event this service reads. */
@Configuration(proxyBeanMethods = false)
class EventFlow {
    /** registry.entry: keys of all entries, codes of areas and categories. */
    @Bean
    Consumer<Message<List<byte[]>>> keepRegistryEntries(Messages messages, Inboxes inboxes, RegistryReader reader) {
        return messages.into(inboxes.of(reader.entries()));
    }

    /** registry.revision: from when on a revision's codes hold. */
    @Bean
    Consumer<Message<List<byte[]>>> keepRegistryRevisions(Messages messages, Inboxes inboxes, RegistryReader reader) {
        return messages.into(inboxes.of(reader.revisions()));
    }
}
