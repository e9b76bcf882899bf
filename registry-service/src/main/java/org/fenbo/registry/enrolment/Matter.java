package org.fenbo.registry.enrolment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The matter that a community calls members for.
 *
 * @param community code of the community that calls
 * @param organisation code of the organisation that is called with all its members; null if single members are called
 * @param text what is to be done
 * @param caseNumber number of the case that the matter is about; null if there is none
 * @param at when members are to come
 * @param place where members are to come
 */
public record Matter(
        CallNumber number,
        String community,
        @Nullable String organisation,
        String text,
        @Nullable String caseNumber,
        Instant at,
        String place) {}
