package org.fenbo.supervision;

import org.fenbo.supervision.wiring.Wiring;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** Starts supervision: clocks, the board, the flow and the console. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(Wiring.class)
public class SupervisionApplication {

    public static void main(String[] args) {
        new SpringApplicationBuilder(SupervisionApplication.class)
                .properties("spring.config.name=supervision")
                .run(args);
    }
}
