package org.fenbo.intake;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts the intake service. */
@SpringBootApplication
public class IntakeApplication {

    /** Starts with the settings of intake.yaml, which arguments and the environment override. */
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(IntakeApplication.class)
                .properties("spring.config.name=intake")
                .run(arguments);
    }
}
