package org.fenbo.intake.bulk.store;

import java.time.Duration;
import org.fenbo.backbone.events.settings.Limits;
import org.fenbo.backbone.events.settings.Meaning;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** How uploads are processed, and how long their rows are kept. */
@Meaning(zh = "批量上报如何处理和保存", en = "How uploads are worked off and kept")
@Validated
@ConfigurationProperties(prefix = "fenbo.intake.upload", ignoreUnknownFields = false)
public record UploadSettings(
        @Meaning(
                zh = "处理某个上传的实例多久没有动静，就由另一个实例接手",
                en = "After so long without a sign of the instance that works on an upload another one takes it over.")
        @DefaultValue("30s")
        @Limits(min = "1s", max = "1h")
        Duration patience,

        @Meaning(
                zh = "上传结束后，其各行及处理结果保留多久",
                en = "How long after its end the rows of an upload and their results can be read.")
        @DefaultValue("90d")
        @Limits(min = "1d", max = "3660d")
        Duration keepRows) {}
