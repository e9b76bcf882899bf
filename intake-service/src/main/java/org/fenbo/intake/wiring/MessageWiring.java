package org.fenbo.intake.wiring;

import java.time.Duration;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.events.revision.RevisionCopy;
import org.fenbo.intake.message.AddMessage;
import org.fenbo.intake.message.MessageSignal;
import org.fenbo.intake.message.MessageTemplates;
import org.fenbo.intake.message.OfficerMessages;
import org.fenbo.intake.registrycopy.KnownCodes;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Makes messages to officers, and deletes messages that were read long ago. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MessageSettings.class)
class MessageWiring {
    private static final Duration FORGET = Duration.ofHours(1);

    @Bean
    MessageSignal messageSignal() {
        return new MessageSignal();
    }

    /** Ends the open streams when the service stops, because a service that stops must not wait for its listeners. */
    @Bean
    SmartLifecycle endOfMessageStreams(MessageSignal signal) {
        return new SmartLifecycle() {
            private volatile boolean running;

            @Override
            public void start() {
                running = true;
                signal.begin();
            }

            @Override
            public void stop() {
                running = false;
                signal.end();
            }

            @Override
            public boolean isRunning() {
                return running;
            }
        };
    }

    @Bean
    AddMessage addMessage(OfficerMessages messages, MessageTemplates templates, RevisionCopy<KnownCodes> registry) {
        return new AddMessage(messages, templates, registry);
    }

    @Bean
    SchedulingConfigurer forgetReadMessages(OfficerMessages messages, MovableClock clock, MessageSettings settings) {
        return timers ->
                timers.addFixedDelayTask(() -> messages.forget(clock.instant().minus(settings.keepRead())), FORGET);
    }
}
