package org.fenbo.registry.revision;

/** Announces publications and their cancellation to the other services, in the transaction of the change. */
public interface Announcements {

    /** Announces each entry, then the revision. */
    void announce(Published revision, Entries entries);

    /** Announces that a revision doesn't come into force. */
    void announce(Cancelled revision);
}
