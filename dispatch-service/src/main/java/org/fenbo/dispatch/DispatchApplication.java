package org.fenbo.dispatch;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;

/** The dispatch service as a process. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan
public class DispatchApplication {
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(DispatchApplication.class)
                .properties("spring.config.name=dispatch")
                .run(arguments);
    }
}
