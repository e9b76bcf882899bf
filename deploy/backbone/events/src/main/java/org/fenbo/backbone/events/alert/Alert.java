package org.fenbo.backbone.events.alert;

import java.time.Instant;
import org.fenbo.backbone.kernel.Words;

/**
 * Informs operators that a part of the service is stopped or will be stopped soon.
 *
 * @param code kebab-case, stable, for counting: {@code subject-parked}
 * @param what the part that is stopped, with its number or address; never the content of a row
 * @param since when the stop began, by the machine's clock
 * @param cause the cause of the stop, if it is known; technical words are allowed here
 * @param remedy what a person can do
 */
public record Alert(String code, Words what, Instant since, String cause, Words remedy) {}
