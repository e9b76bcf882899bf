package org.fenbo.registry.wiring;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Past cases, as drafts are tried on them.
 *
 * @param keep how long after it was filed a case is kept; the longest time that a draft can be tried on
 */
@ConfigurationProperties("fenbo.registry.pastcase")
record PastCaseSettings(@DefaultValue("3660d") Duration keep) {}
