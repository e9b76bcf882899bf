package org.fenbo.intake.wiring;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.fenbo.backbone.events.settings.Meaning;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The keys that reporters' secrets are derived with. There is no default key, and the service doesn't start without a
 * key: anybody who knows a key can compute the secret of every report.
 */
@Meaning(zh = "推导上报人查询凭证的密钥", en = "The keys that reporters' secrets are derived with")
@Validated
@ConfigurationProperties(prefix = "fenbo.intake.follow-up", ignoreUnknownFields = false)
record FollowUpSettings(
        @Meaning(zh = "新上报使用的密钥的名称", en = "The name of the key that new reports take.") @NotBlank
        String current,

        @Meaning(
                zh = "按名称给出的密钥，十六进制，至少 128 位；旧密钥保留到其上报不再查询为止",
                en = "Keys by name, in hexadecimal, at least 128 bits each; an old one stays as long as its reports are"
                        + " followed.")
        @NotEmpty
        Map<String, @Size(min = 32) String> keys) {

    @Override
    public String toString() {
        return "follow-up keys, current " + current;
    }
}
