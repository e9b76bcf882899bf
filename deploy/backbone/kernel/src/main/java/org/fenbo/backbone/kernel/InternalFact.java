package org.fenbo.backbone.kernel;

/**
 * An event that is logged and never published. It raises the version of its stream. It has no number in the published
 * sequence, so readers in other services find no gap. If a sealed interface extends this interface, all its events are
 * internal.
 */
public interface InternalFact {}
