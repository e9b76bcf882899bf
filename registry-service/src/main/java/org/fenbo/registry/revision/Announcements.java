package org.fenbo.registry.revision;

/** Tells the other services about a published revision, within the transaction that publishes it. */
public interface Announcements {

    /** Announces every entry, then the revision itself. */
    void announce(Published revision, Entries entries);
}
