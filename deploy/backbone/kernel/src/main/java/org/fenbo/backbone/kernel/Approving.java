package org.fenbo.backbone.kernel;

import java.time.Instant;

/**
 * How an aggregate records the commands that another person must approve (CASE-18). The records are events of the
 * aggregate.
 *
 * @param <S> the aggregate
 * @param <E> its events
 */
public interface Approving<S, E> {

    /** Whether the district's approval matrix requires an approval for this kind of request (CASE-18a). */
    boolean isNeeded(String kind);

    /** Whether the command at this address waits for approval. */
    boolean isPending(S state, String address);

    /** The event that records a request. */
    E requested(S state, Request request, Instant at);

    /**
     * A command that passed the checks and waits for approval.
     *
     * @param kind the kind of approval, as the matrix names it
     * @param requester the caller with the claims that the checks used; after the approval, the command is checked
     *     again with the same claims
     */
    record Request(String kind, String path, String verb, Caller requester, Object body) {
        /** The address of the command, relative to the aggregate. */
        public String address() {
            return Command.address(path, verb);
        }
    }

    /** The implementation for aggregates whose commands need no approval. */
    static <S, E> Approving<S, E> never() {
        return new Approving<>() {
            @Override
            public boolean isNeeded(String kind) {
                return false;
            }

            @Override
            public boolean isPending(S state, String address) {
                return false;
            }

            @Override
            public E requested(S state, Request request, Instant at) {
                throw new IllegalStateException("no command has to be approved");
            }
        };
    }
}
