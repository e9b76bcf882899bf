package org.fenbo.registry.revision.store;

import io.micronaut.spring.boot.starter.EnableMicronaut;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.registry.revision.Announcements;
import org.fenbo.registry.revision.EntryFormat;
import org.fenbo.registry.revision.Revisions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes Micronaut Data available in this package only. */
@Configuration(proxyBeanMethods = false)
@EnableMicronaut(filter = OnlyStore.class)
public class StoreConfiguration {

    @Bean
    Announcements announcements(EventLog log, EntryFormat format) {
        return new StoredAnnouncements(log, format);
    }

    @Bean
    Revisions revisions(
            RevisionRows revisions,
            PublicationRows publications,
            ReviewRows reviews,
            EntryRows entries,
            EditRows edits,
            TransactionTemplate transaction,
            EntryFormat format,
            Announcements announcements,
            MovableClock clock) {
        return new StoredRevisions(
                new Tables(revisions, publications, reviews, entries, edits),
                transaction,
                format,
                announcements,
                clock);
    }
}
