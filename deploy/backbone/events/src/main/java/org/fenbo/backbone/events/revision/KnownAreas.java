package org.fenbo.backbone.events.revision;

import org.fenbo.backbone.kernel.AreaTree;

/**
 * The areas of all revisions that are or were in force. If revisions differ about an area, the revision that came into
 * force last decides. An area that has ended stays at its place in the tree.
 *
 * @param revisions how many revisions had come into force when the areas were read; a new revision may change the areas
 */
public record KnownAreas(int revisions, AreaTree tree) {}
