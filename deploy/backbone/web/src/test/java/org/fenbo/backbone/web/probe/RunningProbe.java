package org.fenbo.backbone.web.probe;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.fenbo.backbone.web.RunningService;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs the probe under the conditions of a service, with a real PostgreSQL. Tests can cut the connection to PostgreSQL.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ProbeService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=probe",
            "fenbo.web.most-at-once=8",
            "fenbo.web.most-streams=500",
            "spring.datasource.hikari.connection-timeout=1000"
        })
@ContextConfiguration(initializers = {RunningService.class, CutLine.Between.class})
@interface RunningProbe {}
