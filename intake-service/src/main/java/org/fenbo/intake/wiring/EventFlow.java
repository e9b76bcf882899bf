package org.fenbo.intake.wiring;

import java.util.List;
import java.util.function.Consumer;
import org.fenbo.backbone.events.inbox.Messages;
import org.fenbo.backbone.events.revision.RevisionCopy;
import org.fenbo.backbone.events.wiring.Inboxes;
import org.fenbo.intake.message.AddMessage;
import org.fenbo.intake.message.events.MessageReader;
import org.fenbo.intake.registrycopy.KnownCodes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import tools.jackson.databind.json.JsonMapper;

/** The topics that intake reads. */
@Configuration(proxyBeanMethods = false)
class EventFlow {
    /** Reads registry.entry and registry.revision: keeps the codes of areas and categories. */
    @Bean
    Consumer<Message<List<byte[]>>> copyRegistry(
            Messages messages, Inboxes inboxes, RevisionCopy<KnownCodes> registry) {
        return messages.into(inboxes.of(registry.reader("intake.registrycopy")));
    }

    /** Reads the topics of requested messages: adds each message to the list of its officer. */
    @Bean
    Consumer<Message<List<byte[]>>> keepMessages(
            Messages messages,
            Inboxes inboxes,
            AddMessage addMessage,
            RevisionCopy<KnownCodes> registry,
            JsonMapper json) {
        return messages.into(inboxes.of(new MessageReader(addMessage, registry::await, json)));
    }
}
