package org.fenbo.supervision.wiring;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What of the flow of events is shown.
 *
 * @param kept how many of the latest events are kept for listeners that come back
 * @param services whose consumer groups count towards lag
 */
@ConfigurationProperties("fenbo.flow")
public record FlowSettings(
        @DefaultValue("1000") int kept,

        @DefaultValue({"intake", "dispatch", "supervision", "registry"})
        List<String> services) {}
