package org.fenbo.supervision;

import java.util.Set;
import org.fenbo.backbone.web.RunningService;
import org.fenbo.backbone.web.openapi.FuzzedOpenApi;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(
        classes = SupervisionApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=supervision")
@ContextConfiguration(initializers = RunningService.class)
class SupervisionOpenApiTest extends FuzzedOpenApi {

    @Override
    protected Set<String> unreachable() {
        return Set.of("broker-away");
    }
}
