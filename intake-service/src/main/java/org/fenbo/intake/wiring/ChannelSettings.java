package org.fenbo.intake.wiring;

import org.fenbo.backbone.events.settings.Limits;
import org.fenbo.backbone.events.settings.Meaning;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** How many reports a client may send. */
@Meaning(zh = "接入方可以上报多少", en = "How much clients may send")
@Validated
@ConfigurationProperties(prefix = "fenbo.intake.channel", ignoreUnknownFields = false)
record ChannelSettings(
        @Meaning(
                zh = "每个接入方每分钟可逐件上报的件数，批量文件不计",
                en = "How many reports a minute one client may send one by one; bulk files are not counted.")
        @DefaultValue("12000")
        @Limits(min = "1", max = "1000000000")
        long reportsPerMinute) {}
