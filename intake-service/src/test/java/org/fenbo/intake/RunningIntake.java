package org.fenbo.intake;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * Starts the whole service for a test, without Kafka. It uses a real PostgreSQL whose sessions are in a distant time
 * zone.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = IntakeApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=intake",
            "fenbo.events.relay=false",
            "fenbo.identity.rights=TOKEN",
            "fenbo.web.movable-clock=true",
            "spring.cloud.function.definition=",
            "spring.cloud.stream.function.autodetect=false",
            "fenbo.intake.follow-up.current=test",
            "fenbo.intake.follow-up.keys.test=00112233445566778899aabbccddeeff"
        })
@ContextConfiguration(initializers = IntakeDatabase.class)
@Import(Door.class)
public @interface RunningIntake {}
