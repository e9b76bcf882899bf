package org.fenbo.dispatch.message.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.backbone.events.log.EventLog.Addition;
import org.fenbo.backbone.events.log.TimeOrderedIds;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Origin;
import org.fenbo.dispatch.message.MessageRequest;
import org.fenbo.dispatch.message.MessageRequests;

/**
 * Requests in the service's event log, each with a stream of its own. So a request that intake can't use stops no other
 * request.
 */
public final class LoggedMessageRequests implements MessageRequests {
    private static final String SUBJECT = "message:";
    private static final Origin RULE = new Origin(Actor.platform("dispatch"), null, null);

    private final EventLog log;
    private final MessageRequestJson facts = new MessageRequestJson();

    public LoggedMessageRequests(EventLog log) {
        this.log = log;
    }

    @Override
    public void send(Collection<MessageRequest> requests) {
        log.append(requests.stream().map(this::addition).toList(), Map.of());
    }

    private Addition addition(MessageRequest request) {
        return new Addition(
                MessageRequestJson.TOPIC,
                SUBJECT + TimeOrderedIds.next(request.at()),
                RULE,
                List.of(facts.write(request)));
    }
}
