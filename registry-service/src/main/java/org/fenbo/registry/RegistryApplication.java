package org.fenbo.registry;

import org.fenbo.registry.wiring.Wiring;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** Starts the registry service. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(Wiring.class)
public class RegistryApplication {

    /**
     * Starts the service with the settings of registry.yaml. Arguments and environment variables override these
     * settings.
     */
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(RegistryApplication.class)
                .properties("spring.config.name=registry")
                .run(arguments);
    }
}
