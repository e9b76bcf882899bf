package org.fenbo.backbone.kernel;

/**
 * An event that is logged and never published. It counts in the version of its stream. It does not count in the
 * published sequence, so that readers of other services see no gap. If a sealed interface extends this one, all of its
 * events are internal.
 */
public interface InternalFact {}
