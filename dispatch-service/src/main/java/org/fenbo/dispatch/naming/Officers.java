package org.fenbo.dispatch.naming;

import java.time.Instant;
import java.util.Optional;
import org.fenbo.backbone.kernel.PersonRights;
import org.fenbo.dispatch.casefile.OfficerId;

/** The officers of the registry, and whether they are there. */
public interface Officers {
    /** A registry without officers. */
    Officers NONE = new Officers() {
        @Override
        public Optional<PersonRights> rightsOf(OfficerId person, Instant at) {
            return Optional.empty();
        }

        @Override
        public Presence presenceOf(OfficerId person, Instant at) {
            return Presence.ON;
        }
    };

    /** Roles and units of a person, by the revision in force at the instant; empty if the revision doesn't list them. */
    Optional<PersonRights> rightsOf(OfficerId person, Instant at);

    /** Whether the person is there at the instant (ORG-9a). */
    Presence presenceOf(OfficerId person, Instant at);
}
