package org.fenbo.registry.files.http;

import org.fenbo.backbone.events.settings.Limits;
import org.fenbo.backbone.events.settings.Meaning;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/** Files of entries. */
@Meaning(zh = "清单条目文件", en = "Files of entries")
@Validated
@ConfigurationProperties(prefix = "fenbo.registry.files", ignoreUnknownFields = false)
record FileSettings(
        @Meaning(zh = "可读取的最大文件", en = "The largest file that is read.")
        @DefaultValue("32MB")
        @Limits(min = "1KB", max = "256MB")
        DataSize largest) {}
