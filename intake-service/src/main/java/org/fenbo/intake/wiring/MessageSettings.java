package org.fenbo.intake.wiring;

import java.time.Duration;
import org.fenbo.backbone.events.settings.Limits;
import org.fenbo.backbone.events.settings.Meaning;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** How long messages to officers are kept. */
@Meaning(zh = "工作人员的消息保存多久", en = "How long messages to officers are kept")
@Validated
@ConfigurationProperties(prefix = "fenbo.intake.message", ignoreUnknownFields = false)
record MessageSettings(
        @Meaning(zh = "已读消息保留多久；未读消息一直保留", en = "How long a message is kept after it was read; unread messages stay.")
        @DefaultValue("365d")
        @Limits(min = "1d", max = "3660d")
        Duration keepRead) {}
