package org.fenbo.dispatch.routing;

import org.fenbo.backbone.kernel.AreaTree;

/**
 * The areas that the registry has or had.
 *
 * @param revision in force when they were read; 0 before the first one
 */
public record KnownAreas(int revision, AreaTree tree) {}
