package org.fenbo.intake.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;

class EventFlowTest {
    @Test
    void event_flow_and_settings_name_the_same_functions() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("intake.yaml"));
        Properties settings = java.util.Objects.requireNonNull(yaml.getObject());
        Set<String> written = Stream.of(EventFlow.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Bean.class))
                .map(java.lang.reflect.Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(settings.getProperty("spring.cloud.function.definition").split(";"))
                .containsExactlyInAnyOrderElementsOf(written);
        assertThat(written)
                .allSatisfy(name ->
                        assertThat(settings).containsKey("spring.cloud.stream.bindings." + name + "-in-0.destination"));
    }
}
