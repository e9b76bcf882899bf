package org.fenbo.supervision.wiring;

import org.fenbo.backbone.events.settings.Limits;
import org.fenbo.backbone.events.settings.Meaning;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** How much of the flow of events is shown. */
@Meaning(zh = "事件流展示多少", en = "How much of the flow of events is shown")
@Validated
@ConfigurationProperties(prefix = "fenbo.supervision.flow", ignoreUnknownFields = false)
public record FlowSettings(
        @Meaning(zh = "为断开后回来的观看者保留的最近事件数", en = "How many of the latest events are kept for watchers that come back.")
        @DefaultValue("1000")
        @Limits(min = "4", max = "100000")
        int kept) {}
