package org.fenbo.registry.people;

import org.fenbo.registry.revision.Entries;

/** The entries of a revision from which pages of units and people are made. */
public record People(int revision, Entries entries) {}
