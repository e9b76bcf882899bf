package org.fenbo.registry.review;

import java.time.ZoneId;
import java.util.Map;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.policy.NumberPolicy;
import org.fenbo.registry.revision.Entries;

/**
 * The catalogue of the revision in force.
 *
 * @param categories the entries by code
 * @param zone the time zone of the district
 * @param months after how many months an entry must be reviewed again
 */
public record CatalogueInForce(int revision, Map<String, Category> categories, ZoneId zone, int months) {

    /** The catalogue among the entries of a revision. */
    public static CatalogueInForce of(int revision, Entries entries) {
        int months = NumberPolicy.in(entries.policies(), NumberPolicy.Kind.CATALOGUE_REVIEW)
                .value(NumberPolicy.Name.MONTHS_UNREVIEWED);
        return new CatalogueInForce(revision, entries.categories(), entries.zone(), months);
    }
}
