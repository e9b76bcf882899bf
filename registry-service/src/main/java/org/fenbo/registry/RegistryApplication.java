package org.fenbo.registry;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts the registry service. */
@SpringBootApplication
public class RegistryApplication {

    /** Starts with the settings of registry.yaml, which arguments and the environment override. */
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(RegistryApplication.class)
                .properties("spring.config.name=registry")
                .run(arguments);
    }
}
