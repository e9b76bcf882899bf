package org.fenbo.backbone.web.wiring;

import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import org.fenbo.backbone.events.settings.Meaning;
import org.fenbo.backbone.web.identity.RightsSource;
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
        URI keys,

        @Meaning(
                zh = "登录人的角色、单位、区域由什么决定：REGISTRY 登记表（未列出的人没有人员角色）；REGISTRY_OR_TOKEN 列出的人按登记表，其余按令牌；TOKEN 只按令牌",
                en =
                        "What decides roles, units and areas of a signed-in person: REGISTRY (an unlisted person has no role of an officer), REGISTRY_OR_TOKEN (the token decides for unlisted persons), TOKEN.")
        @DefaultValue("REGISTRY")
        RightsSource rights) {

    /** The complete address where the issuer publishes its public keys. */
    URI keyAddress() {
        return URI.create(issuer + "/").resolve(keys);
    }
}
