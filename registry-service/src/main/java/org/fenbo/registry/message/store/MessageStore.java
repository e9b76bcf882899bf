package org.fenbo.registry.message.store;

import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.registry.message.MessageRequests;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stored requests for messages. */
@Configuration(proxyBeanMethods = false)
public class MessageStore {

    @Bean
    MessageRequests messageRequests(EventLog log) {
        return new LoggedMessageRequests(log);
    }
}
