package org.fenbo.backbone.kernel;

import java.time.Instant;

/**
 * How an aggregate records, as events of its own, the commands that another person must approve (CASE-18).
 *
 * @param <S> the aggregate
 * @param <E> its events
 */
public interface Approving<S, E> {

    /** Whether requests of this kind need an approval by the district's matrix (CASE-18a). */
    boolean isNeeded(String kind);

    /** Whether the command at this address waits for approval. */
    boolean isPending(S state, String address);

    /** The event that records a request. */
    E requested(S state, Request request, Instant at);

    /**
     * A command that passed the checks and waits for approval.
     *
     * @param kind of the approval, as the matrix names it
     * @param requester with the claims that the checks used; after the approval, the command is checked again with them
     */
    record Request(String kind, String path, String verb, Caller requester, Object body) {
        /** The address of the command below the aggregate. */
        public String address() {
            return Command.address(path, verb);
        }
    }

    /** For aggregates without commands that need an approval. */
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
