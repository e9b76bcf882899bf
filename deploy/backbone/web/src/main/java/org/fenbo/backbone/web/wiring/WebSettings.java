package org.fenbo.backbone.web.wiring;

import org.fenbo.backbone.events.settings.Limits;
import org.fenbo.backbone.events.settings.Meaning;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/** How a service answers over HTTP. */
@Meaning(zh = "服务如何应答 HTTP", en = "How a service answers over HTTP")
@Validated
@ConfigurationProperties(prefix = "fenbo.web", ignoreUnknownFields = false)
public record WebSettings(
        @Meaning(zh = "运维员可否拨动时钟；正式使用时绝不允许", en = "Whether operators may move the clock; never in real use.")
        @DefaultValue("false")
        boolean movableClock,

        @Meaning(zh = "可接受的最大 JSON 请求体", en = "The largest JSON body that is read.")
        @DefaultValue("1MB")
        @Limits(min = "1KB", max = "100MB")
        DataSize largestBody,

        @Meaning(
                zh = "同时处理的请求数，超出的请稍后再来",
                en = "How many calls are worked on at a time; a call above that must come again.")
        @DefaultValue("128")
        @Limits(min = "1", max = "10000")
        int mostAtOnce,

        @Meaning(zh = "同时打开的事件流数", en = "How many streams may be open at a time.")
        @DefaultValue("1000")
        @Limits(min = "1", max = "100000")
        int mostStreams) {}
