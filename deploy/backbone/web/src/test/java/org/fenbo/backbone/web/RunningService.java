package org.fenbo.backbone.web;

import org.fenbo.backbone.testing.TestServers;
import org.fenbo.backbone.web.identity.TestIssuer;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives a service under test its own database and the tests' issuer. The property {@code spring.config.name} names the
 * service. The service runs without Kafka.
 */
public final class RunningService implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String service = context.getEnvironment().getRequiredProperty("spring.config.name");
        TestPropertyValues.of(TestServers.postgres().database(service).settings())
                .and(
                        "fenbo.identity.issuer=" + TestIssuer.shared().url(),
                        "fenbo.events.relay=false",
                        "spring.cloud.function.definition=",
                        "spring.cloud.stream.function.autodetect=false")
                .applyTo(context);
    }
}
