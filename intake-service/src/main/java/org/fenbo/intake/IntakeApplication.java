package org.fenbo.intake;

import org.fenbo.intake.wiring.Wiring;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** Starts the intake service. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(Wiring.class)
public class IntakeApplication {

    /** Starts with the settings of intake.yaml. Arguments and environment variables override them. */
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(IntakeApplication.class)
                .properties("spring.config.name=intake")
                .run(arguments);
    }
}
