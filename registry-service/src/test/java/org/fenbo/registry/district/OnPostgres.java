package org.fenbo.registry.district;

import org.fenbo.backbone.testing.OwnDatabase;
import org.fenbo.backbone.testing.TestServers;
import org.fenbo.backbone.web.identity.TestIssuer;
import org.fenbo.registry.RegistryApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole service on a PostgreSQL whose sessions keep a far time zone, so that an instant that loses its
 * offset on the way is noticed. Nothing is sent: the relay is off, the log is looked at instead.
 */
@SpringBootTest(
        classes = RegistryApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=registry",
            "fenbo.events.relay=false",
            "spring.cloud.function.definition=",
            "spring.cloud.stream.function.autodetect=false"
        })
abstract class OnPostgres {

    private static final OwnDatabase DATABASE = TestServers.postgres().database("registry");

    @DynamicPropertySource
    static void place(DynamicPropertyRegistry properties) {
        properties.add("fenbo.identity.issuer", TestIssuer.shared()::url);
        DATABASE.settings().forEach((name, value) -> properties.add(name, () -> value));
    }
}
