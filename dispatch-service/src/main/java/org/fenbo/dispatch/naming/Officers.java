package org.fenbo.dispatch.naming;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
        public Map<OfficerId, Presence> presencesOf(Collection<OfficerId> persons, Instant at) {
            return Map.of();
        }
    };

    /** Roles and units of a person, by the revision in force at the instant; empty if the revision doesn't list them. */
    Optional<PersonRights> rightsOf(OfficerId person, Instant at);

    /** Whether these persons are there at the instant (ORG-9a). A person without an entry is there. */
    Map<OfficerId, Presence> presencesOf(Collection<OfficerId> persons, Instant at);

    /** Whether the person is there at the instant (ORG-9a). */
    default Presence presenceOf(OfficerId person, Instant at) {
        return presencesOf(List.of(person), at).getOrDefault(person, Presence.ON);
    }
}
