package org.fenbo.registry.revision;

/** Announces a published revision to the other services, in the transaction that publishes it. */
public interface Announcements {

    /** Announces each entry, then the revision. */
    void announce(Published revision, Entries entries);
}
