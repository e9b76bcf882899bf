package org.fenbo.supervision;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts supervision: clocks, the board, the flow and the console. */
@SpringBootApplication
public class SupervisionApplication {

    public static void main(String[] args) {
        new SpringApplicationBuilder(SupervisionApplication.class)
                .properties("spring.config.name=supervision")
                .run(args);
    }
}
