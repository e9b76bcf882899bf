package org.fenbo.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.events.wiring.Inboxes;
import org.fenbo.backbone.web.RunningService;
import org.fenbo.backbone.web.openapi.FuzzedOpenApi;
import org.fenbo.intake.registrycopy.Announcement;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(
        classes = IntakeApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=intake",
            "fenbo.intake.follow-up.current=test",
            "fenbo.intake.follow-up.keys.test=00112233445566778899aabbccddeeff"
        })
@ContextConfiguration(initializers = RunningService.class)
class IntakeOpenApiTest extends FuzzedOpenApi {

    /** Puts a revision with the codes of the examples in force, so that requests with these codes are accepted. */
    @BeforeAll
    static void codes(@Autowired Inboxes inboxes) {
        Instant longAgo = Instant.parse("2026-01-01T00:00:00Z");
        new Announcement(1, longAgo, List.of("440399001001"), List.of("101")).to(inboxes);
    }

    @Override
    protected Map<String, ?> claims() {
        return Map.of("channels", List.of("HOTLINE", "CITIZEN"));
    }
}
