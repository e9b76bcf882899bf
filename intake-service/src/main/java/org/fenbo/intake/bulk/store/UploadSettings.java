package org.fenbo.intake.bulk.store;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How uploads are worked off and kept.
 *
 * @param patience after so long without a word from the instance that is at an upload another one takes it over
 * @param keepRows how long after its end the rows of an upload, with what became of each, can be looked at
 */
@ConfigurationProperties("fenbo.intake.upload")
public record UploadSettings(
        @DefaultValue("30s") Duration patience,
        @DefaultValue("90d") Duration keepRows) {}
