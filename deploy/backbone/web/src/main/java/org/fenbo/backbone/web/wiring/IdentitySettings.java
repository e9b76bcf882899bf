package org.fenbo.backbone.web.wiring;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are taken.
 *
 * @param issuer as tokens name it
 * @param audience whom they must be for
 * @param keys where the issuer publishes its public keys
 */
@ConfigurationProperties("fenbo.identity")
record IdentitySettings(
        String issuer, @DefaultValue("fenbo") String audience, URI keys) {}
