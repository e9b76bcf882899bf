package org.fenbo.registry.people;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.message.MessageRequest;
import org.fenbo.registry.people.GroupOwners.Ownerless;
import org.fenbo.registry.people.OwnerlessNotices.OwnerlessNotice;

/**
 * Sends a message about each message group whose owner has left (ORG-6f). It goes to the owner of the nearest group
 * above who has not left; while there is none, the group is only listed.
 */
public final class WatchGroupOwners {
    private static final String TEMPLATE = "group-ownerless";

    private final InForce<People> people;
    private final OwnerlessNotices notices;
    private final InstantSource clock;

    public WatchGroupOwners(InForce<People> people, OwnerlessNotices notices, InstantSource clock) {
        this.people = people;
        this.notices = notices;
        this.clock = clock;
    }

    /** Compares the owners of now with the messages that were sent, and sends the messages that are missing. */
    public void watch() {
        Instant now = clock.instant();
        people.at(now).ifPresent(known -> {
            LocalDate day = LocalDate.ofInstant(now, known.entries().zone());
            notices.keep(known.revision(), day, notices(known, day, now));
        });
    }

    private static List<OwnerlessNotice> notices(People known, LocalDate day, Instant now) {
        return GroupOwners.ownerless(known.entries(), day).stream()
                .flatMap(ownerless -> ownerless.above().stream()
                        .map(above -> new OwnerlessNotice(
                                ownerless.group().code(),
                                ownerless.owner().code(),
                                new MessageRequest(above.code(), TEMPLATE, values(ownerless), known.revision(), now))))
                .toList();
    }

    private static Map<String, String> values(Ownerless ownerless) {
        return Map.of(
                "group", ownerless.group().code(),
                "groupName", ownerless.group().name(),
                "owner", ownerless.owner().code());
    }
}
