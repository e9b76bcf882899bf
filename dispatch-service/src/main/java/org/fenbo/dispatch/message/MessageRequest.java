package org.fenbo.dispatch.message;

import java.time.Instant;
import java.util.Map;
import org.fenbo.dispatch.casefile.OfficerId;

/**
 * A message that an officer is to get. It names the template of the text, so intake can make the text in both languages.
 *
 * @param template code of the template
 * @param values the values for the names in the template's text
 * @param revision number of the revision that the officer's code is taken from
 */
public record MessageRequest(OfficerId person, String template, Map<String, String> values, int revision, Instant at) {
    public MessageRequest {
        values = Map.copyOf(values);
    }
}
