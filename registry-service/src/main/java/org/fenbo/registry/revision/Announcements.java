package org.fenbo.registry.revision;

/** Announces a published revision to the other services, within the transaction that publishes it. */
public interface Announcements {

    /** Announces every entry, then the revision itself. */
    void announce(Published revision, Entries entries);
}
