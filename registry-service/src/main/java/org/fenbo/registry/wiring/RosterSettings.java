package org.fenbo.registry.wiring;

import java.time.Duration;
import org.fenbo.backbone.events.settings.Limits;
import org.fenbo.backbone.events.settings.Meaning;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** How the roster is watched. */
@Meaning(zh = "排班", en = "How the roster is watched")
@Validated
@ConfigurationProperties(prefix = "fenbo.registry.roster", ignoreUnknownFields = false)
record RosterSettings(
        @Meaning(
                zh = "多久检查一次有无人当班的网格；无人当班时发出一次告警事件。",
                en = "How often grids without cover are looked for; a grid without cover raises one alarm event.")
        @DefaultValue("1m")
        @Limits(min = "1s", max = "1d")
        Duration watch) {}
