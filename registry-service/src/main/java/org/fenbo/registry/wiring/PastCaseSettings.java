package org.fenbo.registry.wiring;

import java.time.Duration;
import org.fenbo.backbone.events.settings.Limits;
import org.fenbo.backbone.events.settings.Meaning;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Past cases that drafts are tried on. */
@Meaning(zh = "试算草案所用的历史案件", en = "Past cases that drafts are tried on")
@Validated
@ConfigurationProperties(prefix = "fenbo.registry.pastcase", ignoreUnknownFields = false)
record PastCaseSettings(
        @Meaning(
                zh = "案件立案后保留多久，也是草案可试算的最长时段",
                en = "How long after it was filed a case is kept; the longest period that a draft can be tried on.")
        @DefaultValue("3660d")
        @Limits(min = "1d", max = "7320d")
        Duration keep) {}
