package org.fenbo.backbone.events.alert;

import java.time.Instant;
import org.fenbo.backbone.kernel.Words;

/**
 * Something that is stopped or soon will be, as operators read it.
 *
 * @param code kebab-case, stable, for counting: {@code subject-parked}
 * @param what the thing that is stopped, with its number or address; never the content of a row
 * @param since when it began, by the machine's clock
 * @param cause why, as far as it is known; technical words are allowed here
 * @param remedy what a person can do
 */
public record Alert(String code, Words what, Instant since, String cause, Words remedy) {}
