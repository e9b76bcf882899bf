package org.fenbo.backbone.events.wiring;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service takes part in the flow of events.
 *
 * @param service its name: schema, login, outbox, CloudEvents source
 * @param district six digits of the district's administrative code, part of every number
 * @param zone the district's time zone
 * @param relay whether this instance sends what its log holds
 * @param linger how long the relay gathers above a hundred events a second
 * @param patience how long an event may wait before it is an alert, by the machine's clock
 */
@ConfigurationProperties("fenbo.events")
public record EventSettings(
        String service,
        @DefaultValue("440399") String district,
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @DefaultValue("true") boolean relay,
        @DefaultValue("15ms") Duration linger,
        @DefaultValue("10m") Duration patience) {}
