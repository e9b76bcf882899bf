package org.fenbo.registry.revision.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.fenbo.registry.coded.Coded;

/**
 * The JSON of an entry: what the schemas under {@code contract/registry.entry} describe. Names of a body's components
 * are wire names; what is null is left out.
 *
 * @param <T> what it is the JSON of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
interface EntryBody<T extends Coded> {

    /** The entry of this body. */
    T content();
}
