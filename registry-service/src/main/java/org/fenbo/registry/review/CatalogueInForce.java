package org.fenbo.registry.review;

import java.time.ZoneId;
import java.util.Map;
import org.fenbo.registry.catalogue.Category;

/**
 * The catalogue of the revision in force.
 *
 * @param categories the entries by code
 * @param zone the time zone of the district
 * @param months after how many months an entry must be reviewed again
 */
public record CatalogueInForce(int revision, Map<String, Category> categories, ZoneId zone, int months) {}
