package org.fenbo.registry.wiring;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.events.inbox.Messages;
import org.fenbo.backbone.events.wiring.Inboxes;
import org.fenbo.registry.adjustment.SettleAdjustment;
import org.fenbo.registry.governor.AnswerStops;
import org.fenbo.registry.governor.StoppedCategories;
import org.fenbo.registry.governor.events.StopReader;
import org.fenbo.registry.governor.store.StoredStoppedCategories;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.message.MessageRequests;
import org.fenbo.registry.people.People;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.messaging.Message;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads which categories dispatch has switched off, informs the dispatchers and opens adjustments. */
@Configuration(proxyBeanMethods = false)
class GovernorWiring {
    private static final Duration WATCH = Duration.ofSeconds(5);

    /** Reads the topic dispatch.governor. */
    @Bean
    Consumer<Message<List<byte[]>>> keepStops(Messages messages, Inboxes inboxes, StoppedCategories stops) {
        return messages.into(inboxes.of(new StopReader(stops)));
    }

    @Bean
    StoppedCategories stoppedCategories(JdbcClient jdbc) {
        return new StoredStoppedCategories(jdbc);
    }

    @Bean
    AnswerStops answerStops(
            StoppedCategories stops,
            SettleAdjustment settle,
            InForce<People> people,
            MessageRequests messages,
            TransactionTemplate transaction,
            MovableClock clock) {
        return new AnswerStops(
                stops,
                settle,
                people,
                messages,
                steps -> transaction.executeWithoutResult(status -> steps.run()),
                clock);
    }

    @Bean
    StopAlerts stopAlerts(AnswerStops answer, MovableClock clock) {
        return new StopAlerts(answer::waiting, clock);
    }

    @Bean
    SchedulingConfigurer watchOfStops(AnswerStops answer) {
        return timers -> timers.addFixedDelayTask(answer::run, WATCH);
    }
}
