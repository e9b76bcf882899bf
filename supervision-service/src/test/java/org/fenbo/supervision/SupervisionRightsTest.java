package org.fenbo.supervision;

import org.fenbo.backbone.web.RunningService;
import org.fenbo.backbone.web.identity.StreamRightsFromTheRegistry;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(
        classes = SupervisionApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=supervision", "fenbo.identity.rights=REGISTRY"})
@ContextConfiguration(initializers = RunningService.class)
class SupervisionRightsTest extends StreamRightsFromTheRegistry {

    SupervisionRightsTest() {
        super("supervision.registry", "/supervision/v1/board", "/supervision/v1/flow", "operator");
    }
}
