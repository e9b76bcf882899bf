package org.fenbo.intake.message;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A message that a service requests for an officer.
 *
 * @param person code of the officer
 * @param template code of the template
 * @param values the values for the names in the template's text
 * @param revision number of the registry's revision that has the officer
 * @param at when the reason for the message happened
 */
public record RequestedMessage(
        UUID id, String person, String template, Map<String, String> values, int revision, Instant at) {

    public RequestedMessage {
        values = Map.copyOf(values);
    }
}
