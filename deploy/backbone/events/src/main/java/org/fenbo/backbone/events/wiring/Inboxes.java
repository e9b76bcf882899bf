package org.fenbo.backbone.events.wiring;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.fenbo.backbone.events.inbox.Envelopes;
import org.fenbo.backbone.events.inbox.Heads;
import org.fenbo.backbone.events.inbox.HeldEvents;
import org.fenbo.backbone.events.inbox.HeldEvents.Held;
import org.fenbo.backbone.events.inbox.Inbox;
import org.fenbo.backbone.events.inbox.Reader;
import org.fenbo.backbone.events.inbox.Traces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All inboxes of a service. This class makes them, so that operators and the retry of waiting events reach each inbox.
 */
public final class Inboxes {
    private static final Logger LOG = LoggerFactory.getLogger(Inboxes.class);

    private final TransactionTemplate transaction;
    private final Heads heads;
    private final HeldEvents held;
    private final Envelopes envelopes;
    private final Traces traces;
    private final InstantSource wall;
    private final List<Inbox> all = new CopyOnWriteArrayList<>();

    Inboxes(
            TransactionTemplate transaction,
            Heads heads,
            HeldEvents held,
            Envelopes envelopes,
            Traces traces,
            InstantSource wall) {
        this.transaction = transaction;
        this.heads = heads;
        this.held = held;
        this.envelopes = envelopes;
        this.traces = traces;
        this.wall = wall;
    }

    /** Makes the inbox of a reader. From this call on, operators can reach the inbox. */
    public Inbox of(Reader reader) {
        Inbox inbox = new Inbox(reader, transaction, heads, held, envelopes, traces, wall);
        all.add(inbox);
        return inbox;
    }

    public List<Inbox> all() {
        return List.copyOf(all);
    }

    /**
     * Gives the events of the parked subjects that begin with a text to their readers again.
     *
     * @return how many events were applied
     */
    public int resend(String under) {
        Map<String, Set<String>> parked = held.parked(under).stream()
                .collect(Collectors.groupingBy(Held::reader, Collectors.mapping(Held::subject, Collectors.toSet())));
        return all.stream()
                .mapToInt(inbox -> parked.getOrDefault(inbox.reader(), Set.of()).stream()
                        .mapToInt(inbox::resend)
                        .sum())
                .sum();
    }

    /** Tries all waiting events again; a timer calls it. */
    public int retryWaiting() {
        return all.stream().mapToInt(Inboxes::retryWaiting).sum();
    }

    /** Tries the waiting events of one inbox again. A fault of its reader does not delay the other readers. */
    private static int retryWaiting(Inbox inbox) {
        try {
            return inbox.retryWaiting();
        } catch (RuntimeException e) {
            LOG.warn("the retry of waiting events of {} failed and is repeated: {}", inbox.reader(), e.toString());
            return 0;
        }
    }
}
