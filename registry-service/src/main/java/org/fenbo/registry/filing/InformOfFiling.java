package org.fenbo.registry.filing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fenbo.registry.message.MessageRequest;
import org.fenbo.registry.message.MessageRequests;
import org.fenbo.registry.pastcase.PastCase;

/**
 * Sends a message when a case of a grade is filed, to the officers of the area whose role the grade names (立案告知,
 * REG-11e). Nobody gets a message about a case of the past, for example of a file with history.
 */
public final class InformOfFiling {
    private static final Duration RECENT = Duration.ofDays(1);

    private final Function<Instant, Optional<Informed>> inForce;
    private final MessageRequests messages;
    private final InstantSource clock;

    /** @param inForce the rules of the revision in force at an instant */
    public InformOfFiling(
            Function<Instant, Optional<Informed>> inForce, MessageRequests messages, InstantSource clock) {
        this.inForce = inForce;
        this.messages = messages;
        this.clock = clock;
    }

    /** Sends the messages about these cases in the caller's transaction. */
    public void of(List<PastCase> filed) {
        Instant now = clock.instant();
        List<MessageRequest> requests = filed.stream()
                .filter(one -> !one.filedAt().isBefore(now.minus(RECENT)))
                .flatMap(one -> inForce.apply(now).stream().flatMap(rules -> rules.messages(one, now).stream()))
                .toList();
        if (!requests.isEmpty()) {
            messages.send(requests);
        }
    }
}
