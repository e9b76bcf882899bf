package org.fenbo.registry.wiring;

import org.fenbo.backbone.events.settings.Limits;
import org.fenbo.backbone.events.settings.Meaning;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** The list of duties that is open to everybody. */
@Meaning(zh = "对公众公开的责任清单", en = "The list of duties that is open to everybody")
@Validated
@ConfigurationProperties(prefix = "fenbo.registry.open-list", ignoreUnknownFields = false)
record OpenListSettings(
        @Meaning(zh = "每个地址每分钟可查询的次数", en = "How many questions one address may ask a minute.")
        @DefaultValue("120")
        @Limits(min = "1", max = "1000000000")
        long questionsPerMinute) {}
