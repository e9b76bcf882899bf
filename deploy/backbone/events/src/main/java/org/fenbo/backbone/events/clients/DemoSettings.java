package org.fenbo.backbone.events.clients;

import org.fenbo.backbone.events.settings.Meaning;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The prefix {@code fenbo} has other sections below it, so this record can't refuse unknown fields as the other records
 * do.
 */
@Meaning(zh = "演示", en = "Demonstration")
@Validated
@ConfigurationProperties(prefix = "fenbo")
public record DemoSettings(
        @Meaning(
                zh = "没有需要保护的数据：服务器可以没有口令。正式使用时绝不设置",
                en = "There is nothing to protect: servers may have no passwords. Never in real use.")
        @DefaultValue("false")
        boolean demo) {}
