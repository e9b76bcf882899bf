package org.fenbo.registry.wiring;

import org.fenbo.backbone.events.MovableClock;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.lookup.Lookup;
import org.fenbo.registry.people.OwnerlessNotices;
import org.fenbo.registry.people.People;
import org.fenbo.registry.people.WatchGroupOwners;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;

/** Builds the use cases of units and people. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GroupSettings.class)
class PeopleWiring {

    @Bean
    InForce<People> people(Lookup lookup) {
        return new InForce<>(lookup, People::new);
    }

    @Bean
    WatchGroupOwners watchGroupOwners(InForce<People> people, OwnerlessNotices notices, MovableClock clock) {
        return new WatchGroupOwners(people, notices, clock);
    }

    @Bean
    SchedulingConfigurer watchOfGroupOwners(WatchGroupOwners watch, GroupSettings settings) {
        return timers -> timers.addFixedDelayTask(new FixedDelayTask(watch::watch, settings.watch(), settings.watch()));
    }
}
