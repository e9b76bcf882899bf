package org.fenbo.dispatch.routing;

import org.fenbo.backbone.kernel.AreaTree;

/**
 * The areas of all revisions, including areas that have ended.
 *
 * @param revisions how many revisions had come into force when the areas were read; a new revision may change the areas
 */
public record KnownAreas(int revisions, AreaTree tree) {}
