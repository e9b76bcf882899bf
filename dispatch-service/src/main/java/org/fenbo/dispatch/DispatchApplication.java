package org.fenbo.dispatch;

import org.fenbo.dispatch.wiring.Wiring;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** Starts the dispatch service. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(Wiring.class)
public class DispatchApplication {
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(DispatchApplication.class)
                .properties("spring.config.name=dispatch")
                .run(arguments);
    }
}
