package org.fenbo.intake;

import org.fenbo.backbone.web.RunningService;
import org.fenbo.backbone.web.identity.StreamRightsFromTheRegistry;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(
        classes = IntakeApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=intake",
            "fenbo.identity.rights=REGISTRY",
            "fenbo.intake.follow-up.current=test",
            "fenbo.intake.follow-up.keys.test=00112233445566778899aabbccddeeff"
        })
@ContextConfiguration(initializers = RunningService.class)
class IntakeRightsTest extends StreamRightsFromTheRegistry {

    IntakeRightsTest() {
        super("intake.registrycopy", "/intake/v1/reports", "/intake/v1/messages/stream", "dispatcher");
    }
}
