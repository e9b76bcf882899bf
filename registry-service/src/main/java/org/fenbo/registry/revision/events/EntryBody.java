package org.fenbo.registry.revision.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.fenbo.registry.coded.Coded;

/**
 * The JSON of an entry, as the schemas under {@code contract/registry.entry} describe it. The components of a body have
 * the names of the JSON fields. Components that are null are absent in the JSON.
 *
 * @param <T> the content of the entry
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
interface EntryBody<T extends Coded> {

    /** The content that this body describes. */
    T content();
}
