package org.fenbo.dispatch.routing;

import org.fenbo.backbone.kernel.AreaTree;

/**
 * The areas of all revisions, also areas that have ended.
 *
 * @param revision number of the revision in force when the areas were read; 0 before the first revision
 */
public record KnownAreas(int revision, AreaTree tree) {}
