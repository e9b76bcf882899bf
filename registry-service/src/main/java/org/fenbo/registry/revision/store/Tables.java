package org.fenbo.registry.revision.store;

/** The three tables that revisions are kept in. */
record Tables(RevisionRows revisions, PublicationRows publications, EntryRows entries) {}
