package org.fenbo.backbone.events.wiring;

import java.util.Objects;
import java.util.stream.Stream;
import org.fenbo.backbone.events.clients.ClientProperties;
import org.fenbo.backbone.events.settings.KnownSettings;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Refuses unknown keys, and then passwords that can be guessed. The check runs before the first bean is made and before
 * anything connects. The known keys are the keys of the settings records that the service has as beans, so there is no
 * second list.
 */
final class SettingsCheck implements BeanFactoryPostProcessor, PriorityOrdered {
    private final ConfigurableEnvironment environment;

    SettingsCheck(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        var events = Binder.get(environment).bindOrCreate("fenbo.events", EventSettings.class);
        new KnownSettings(records(beans), events.otherServices()).check(environment);
        ClientProperties.refuseGuessedPasswords(environment);
    }

    /** Finds the settings records among the beans. Spring Boot names these beans by prefix and class. */
    private static Stream<Class<?>> records(ConfigurableListableBeanFactory beans) {
        return Stream.of(beans.getBeanDefinitionNames())
                .filter(name -> name.startsWith("fenbo"))
                .<Class<?>>map(name -> beans.getType(name, false))
                .filter(Objects::nonNull)
                .filter(type -> type.isRecord() && type.isAnnotationPresent(ConfigurationProperties.class));
    }
}
