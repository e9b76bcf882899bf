package org.fenbo.registry.people.store;

import org.fenbo.registry.message.MessageRequests;
import org.fenbo.registry.people.OwnerlessNotices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The stored parts of units and people. */
@Configuration(proxyBeanMethods = false)
public class PeopleStore {

    @Bean
    OwnerlessNotices ownerlessNotices(JdbcClient jdbc, TransactionTemplate transaction, MessageRequests messages) {
        return new StoredOwnerlessNotices(jdbc, transaction, messages);
    }
}
