package org.fenbo.registry.revision.store;

import io.micronaut.core.annotation.Introspected;

/** How many entries of one kind a revision has. */
@Introspected
record CountRow(String kind, int entries) {}
