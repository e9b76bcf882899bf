package org.fenbo.registry.wiring;

import java.time.Duration;
import org.fenbo.backbone.events.settings.Limits;
import org.fenbo.backbone.events.settings.Meaning;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** How duties are looked up. */
@Meaning(zh = "责任查询", en = "How duties are looked up")
@Validated
@ConfigurationProperties(prefix = "fenbo.registry.lookup", ignoreUnknownFields = false)
record LookupSettings(
        @Meaning(
                zh = "多久读取一次其他实例发布的版本；收回的角色须在 5 秒内失效",
                en =
                        "How often revisions that another instance published are read; a withdrawn role must end within 5 s.")
        @DefaultValue("2s")
        @Limits(min = "100ms", max = "30s")
        Duration refresh) {}
