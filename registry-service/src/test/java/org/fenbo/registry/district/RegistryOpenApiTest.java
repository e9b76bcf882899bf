package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import org.fenbo.backbone.web.RunningService;
import org.fenbo.backbone.web.openapi.FuzzedOpenApi;
import org.fenbo.registry.RegistryApplication;
import org.fenbo.registry.revision.EntryKind;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(
        classes = RegistryApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=registry")
@ContextConfiguration(initializers = RunningService.class)
class RegistryOpenApiTest extends FuzzedOpenApi {
    private static final String IN_FORCE = "{\"effectiveAt\": \"2026-11-22T01:00:00Z\", \"draftOfPast\": true}";

    /** Puts the demo district in force before the first request. */
    @BeforeAll
    static void district(@LocalServerPort int port) {
        Api keeper = new Api(port, "O-KEEP~registry-keeper");
        done(keeper.post("/revisions", "{\"title\": \"演示区\"}"), 201);
        for (EntryKind kind : EntryKind.values()) {
            done(keeper.putCsv(OnDemoDistrict.entries(1, kind), OnDemoDistrict.file(kind)), 200);
        }
        done(keeper.post("/revisions/1/submit", ""), 200);
        done(new Api(port, "O-APPR~registry-approver").post(OnDemoDistrict.publish(1), IN_FORCE), 200);
    }

    private static void done(Api.Reply reply, int status) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
    }
}
