package org.fenbo.registry.revision.store;

import io.micronaut.core.annotation.Introspected;

/** How many entries of a kind there are. */
@Introspected
record CountRow(String kind, int entries) {}
