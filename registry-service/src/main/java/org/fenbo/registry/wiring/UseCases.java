package org.fenbo.registry.wiring;

import java.time.Duration;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.registry.drafting.DraftFromPast;
import org.fenbo.registry.drafting.Thresholds;
import org.fenbo.registry.files.DraftPast;
import org.fenbo.registry.files.EntryFiles;
import org.fenbo.registry.files.ImportEntries;
import org.fenbo.registry.files.http.GeoJsonGeometries;
import org.fenbo.registry.lookup.Lookup;
import org.fenbo.registry.publication.PublishRevision;
import org.fenbo.registry.revision.Announcements;
import org.fenbo.registry.revision.EntryFormat;
import org.fenbo.registry.revision.Revisions;
import org.fenbo.registry.revision.events.EntryJson;
import org.fenbo.registry.revision.events.RegistryEvents;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** What the service can do, put together from plain parts. */
@Configuration(proxyBeanMethods = false)
class UseCases {

    @Bean
    EntryFormat entryFormat() {
        return new EntryJson();
    }

    @Bean
    Announcements announcements(EventLog log, EntryFormat format) {
        return new RegistryEvents(log, format);
    }

    @Bean(initMethod = "refresh")
    Lookup lookup(Revisions revisions) {
        return new Lookup(revisions);
    }

    @Bean
    SchedulingConfigurer lookupRefresh(Lookup lookup, @Value("${fenbo.registry.refresh:5s}") Duration refresh) {
        return timers -> timers.addFixedDelayTask(lookup::refresh, refresh);
    }

    @Bean
    PublishRevision publishRevision(Revisions revisions, MovableClock clock) {
        return new PublishRevision(revisions, clock);
    }

    @Bean
    EntryFiles entryFiles() {
        return new EntryFiles(new GeoJsonGeometries());
    }

    @Bean
    ImportEntries importEntries(Revisions revisions, EntryFiles files) {
        return new ImportEntries(revisions, files);
    }

    @Bean
    DraftPast draftPast(Revisions revisions) {
        return new DraftPast(revisions, new DraftFromPast(Thresholds.DEFAULT));
    }
}
