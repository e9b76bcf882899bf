package org.fenbo.dispatch.message;

import java.util.Collection;

/** Sends requests for messages to officers (INT-18). */
@FunctionalInterface
public interface MessageRequests {

    /**
     * Publishes an event for each request. It does so in the caller's transaction, so a message is requested exactly if the
     * change that is its reason is stored.
     */
    void send(Collection<MessageRequest> requests);
}
