package org.fenbo.registry.district;

import org.fenbo.backbone.testing.OwnDatabase;
import org.fenbo.backbone.testing.TestServers;
import org.fenbo.backbone.web.identity.TestIssuer;
import org.fenbo.registry.RegistryApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole service on PostgreSQL. The sessions of the database use a distant time zone, so that a test fails if the
 * code ignores the offset of an instant. The relay is off: no event is sent, and tests read the event log instead.
 */
@SpringBootTest(
        classes = RegistryApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=registry",
            "fenbo.events.relay=false",
            "fenbo.registry.roster.watch=1d",
            "fenbo.registry.group.watch=1d",
            "fenbo.identity.rights=TOKEN",
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
