package org.fenbo.backbone.kernel;

/**
 * An event that is logged and never sent. It counts in the version of its stream, and not in the sequence that readers of
 * other services count by, so that they see no gap. A whole family is internal if its sealed interface is.
 */
public interface InternalFact {}
