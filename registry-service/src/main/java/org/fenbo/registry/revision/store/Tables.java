package org.fenbo.registry.revision.store;

/** The tables in which revisions are stored. */
record Tables(
        RevisionRows revisions, PublicationRows publications, ReviewRows reviews, EntryRows entries, EditRows edits) {}
