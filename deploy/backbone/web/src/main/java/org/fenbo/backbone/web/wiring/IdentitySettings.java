package org.fenbo.backbone.web.wiring;

import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import org.fenbo.backbone.events.settings.Meaning;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Which tokens are accepted. */
@Meaning(zh = "接受谁签发的令牌", en = "Which tokens are accepted")
@Validated
@ConfigurationProperties(prefix = "fenbo.identity", ignoreUnknownFields = false)
record IdentitySettings(
        @Meaning(zh = "签发者，与令牌中的 iss 一致", en = "The issuer, as tokens name it in iss.")
        @DefaultValue("http://127.0.0.1:8080")
        URI issuer,

        @Meaning(zh = "令牌的受众 aud", en = "The audience, as tokens name it in aud.") @DefaultValue("fenbo") @NotBlank
        String audience,

        @Meaning(
                zh = "签发者公布公钥的地址；相对地址从签发者算起",
                en = "Where the issuer publishes its public keys; a relative address starts at the issuer.")
        @DefaultValue("oauth2/jwks")
        URI keys) {

    /** The complete address where the issuer publishes its public keys. */
    URI keyAddress() {
        return URI.create(issuer + "/").resolve(keys);
    }
}
