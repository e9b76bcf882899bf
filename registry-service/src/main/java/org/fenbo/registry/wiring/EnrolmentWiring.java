package org.fenbo.registry.wiring;

import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.events.Numbers;
import org.fenbo.backbone.events.wiring.EventSettings;
import org.fenbo.registry.enrolment.CallMembers;
import org.fenbo.registry.enrolment.CallNumber;
import org.fenbo.registry.enrolment.Calls;
import org.fenbo.registry.enrolment.Communities;
import org.fenbo.registry.enrolment.CommunityRight;
import org.fenbo.registry.enrolment.EnrolWithCommunity;
import org.fenbo.registry.enrolment.Enrolments;
import org.fenbo.registry.enrolment.ServicePoints;
import org.fenbo.registry.enrolment.store.StoredCalls;
import org.fenbo.registry.enrolment.store.StoredEnrolments;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.lookup.Lookup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Builds the use cases of enrolment with communities. */
@Configuration(proxyBeanMethods = false)
class EnrolmentWiring {
    private static final char CALL = 'E';

    @Bean
    Enrolments enrolments(JdbcClient jdbc, TransactionTemplate transaction) {
        return new StoredEnrolments(jdbc, transaction);
    }

    @Bean
    Calls calls(JdbcClient jdbc, TransactionTemplate transaction) {
        return new StoredCalls(jdbc, transaction);
    }

    @Bean
    CommunityRight scope(Lookup lookup, MovableClock clock) {
        return new CommunityRight(new InForce<>(lookup, Communities::new), clock);
    }

    @Bean
    CallMembers.Time districtTime(MovableClock clock, EventSettings settings) {
        return new CallMembers.Time(clock, settings.zone());
    }

    @Bean
    EnrolWithCommunity enrolWithCommunity(Enrolments enrolments, CommunityRight scope, MovableClock clock) {
        return new EnrolWithCommunity(enrolments, scope, clock);
    }

    @Bean
    InForce<ServicePoints> servicePoints(Lookup lookup) {
        return new InForce<>(lookup, (revision, entries) -> ServicePoints.of(entries));
    }

    @Bean
    CallMembers callMembers(
            Enrolments enrolments, Calls calls, CommunityRight scope, Numbers numbers, CallMembers.Time districtTime) {
        return new CallMembers(enrolments, calls, scope, () -> new CallNumber(numbers.next(CALL)), districtTime);
    }
}
