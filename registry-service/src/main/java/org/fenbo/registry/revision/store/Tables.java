package org.fenbo.registry.revision.store;

/** The tables that revisions are kept in. */
record Tables(RevisionRows revisions, PublicationRows publications, ReviewRows reviews, EntryRows entries) {}
