package org.fenbo.intake.wiring;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What clients may do.
 *
 * @param reportsPerMinute how many reports one client may hand in one by one; bulk files are not counted
 */
@Validated
@ConfigurationProperties("fenbo.intake.channel")
record ChannelSettings(@DefaultValue("12000") @Positive long reportsPerMinute) {}
