package org.fenbo.dispatch;

import org.fenbo.backbone.web.RunningService;
import org.fenbo.backbone.web.identity.RightsFromTheRegistry;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(
        classes = DispatchApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=dispatch", "fenbo.identity.rights=REGISTRY"})
@ContextConfiguration(initializers = RunningService.class)
class DispatchRightsTest extends RightsFromTheRegistry {

    DispatchRightsTest() {
        super("dispatch.routing", "/dispatch/v1/cases/C44039920261122000001/suggestions");
    }
}
