package org.fenbo.backbone.web.wiring;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How a service speaks over HTTP.
 *
 * @param movableClock whether operators may move the clock; never where the platform serves for real
 * @param largestBody the largest JSON body that is read
 * @param mostAtOnce how many calls are worked on at a time; what is over that is told to come again
 * @param mostStreams how many streams may be open at a time
 */
@ConfigurationProperties("fenbo.web")
public record WebSettings(
        @DefaultValue("false") boolean movableClock,
        @DefaultValue("1MB") DataSize largestBody,
        @DefaultValue("128") int mostAtOnce,
        @DefaultValue("1000") int mostStreams) {}
