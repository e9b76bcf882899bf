package org.fenbo.intake;

import org.fenbo.backbone.testing.OwnDatabase;
import org.fenbo.backbone.testing.TestServers;
import org.fenbo.backbone.web.identity.TestIssuer;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One database for all tests of this module; it has intake's schema and login. */
public final class IntakeDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final class Made {
        static final OwnDatabase DATABASE = TestServers.postgres().database("intake");
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(Made.DATABASE.settings())
                .and("fenbo.identity.issuer=" + TestIssuer.shared().url())
                .applyTo(context);
    }
}
