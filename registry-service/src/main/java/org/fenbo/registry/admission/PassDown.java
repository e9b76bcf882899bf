package org.fenbo.registry.admission;

import org.jspecify.annotations.Nullable;

/**
 * A matter that one unit passes down to another.
 *
 * @param category code of the matter, with all categories below it
 * @param area code of the area of the matter, with all areas below it; null is anywhere
 * @param threshold the tier that receives the matter
 * @param from code of the unit that passes it down
 * @param to code of the unit that receives it
 */
public record PassDown(String category, @Nullable String area, Threshold threshold, String from, String to) {}
