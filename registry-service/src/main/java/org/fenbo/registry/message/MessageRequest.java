package org.fenbo.registry.message;

import java.time.Instant;
import java.util.Map;

/**
 * A message that an officer is to get. It names the template of the text, so intake can make the text in both
 * languages.
 *
 * @param person code of the officer
 * @param template code of the template
 * @param values the values for the names in the template's text
 * @param revision number of the revision that the officer's code is taken from
 */
public record MessageRequest(String person, String template, Map<String, String> values, int revision, Instant at) {

    public MessageRequest {
        values = Map.copyOf(values);
    }
}
