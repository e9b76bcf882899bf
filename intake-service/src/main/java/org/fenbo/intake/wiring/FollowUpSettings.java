package org.fenbo.intake.wiring;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The keys that reporters' secrets are derived with. There is no key as supplied: a service without one doesn't start, for
 * with a key that others know the secret of any report can be worked out.
 *
 * @param current name of the key that new reports take
 * @param keys by name, at least 128 bits in hexadecimal each; an old one stays as long as its reports are followed
 */
@Validated
@ConfigurationProperties("fenbo.intake.follow-up")
record FollowUpSettings(@NotBlank String current, @NotEmpty Map<String, @Size(min = 32) String> keys) {

    @Override
    public String toString() {
        return "follow-up keys, current " + current;
    }
}
