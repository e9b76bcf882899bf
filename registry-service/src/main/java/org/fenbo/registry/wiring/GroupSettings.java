package org.fenbo.registry.wiring;

import java.time.Duration;
import org.fenbo.backbone.events.settings.Limits;
import org.fenbo.backbone.events.settings.Meaning;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** How the owners of message groups are watched. */
@Meaning(zh = "消息群组的群主", en = "How the owners of message groups are watched")
@Validated
@ConfigurationProperties(prefix = "fenbo.registry.group", ignoreUnknownFields = false)
record GroupSettings(
        @Meaning(
                zh = "多久检查一次有无群主已离任的群组；上一级群主收到一条消息",
                en = "How often groups whose owner has left are looked for; the owner above gets a message.")
        @DefaultValue("1h")
        @Limits(min = "1s", max = "1d")
        Duration watch) {}
