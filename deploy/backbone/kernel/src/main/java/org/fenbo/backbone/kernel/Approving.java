package org.fenbo.backbone.kernel;

import java.time.Instant;

/**
 * How commands that somebody else has to approve are kept, as events of the aggregate itself (CASE-18).
 *
 * @param <S> the aggregate
 * @param <E> its events
 */
public interface Approving<S, E> {

    /** Whether requests of a kind have to be approved, by the district's matrix (CASE-18a). */
    boolean isNeeded(String kind);

    /** Whether the command at this address waits for its approval. */
    boolean isPending(S state, String address);

    /** The event that records a request. */
    E requested(S state, Request request, Instant at);

    /**
     * A command that was checked and waits.
     *
     * @param kind of the approval, as the matrix names it
     * @param requester as the checks saw them; approved, the command is checked again for the same claims
     */
    record Request(String kind, String path, String verb, Caller requester, Object body) {
        /** Its address below the aggregate. */
        public String address() {
            return Command.address(path, verb);
        }
    }

    /** For aggregates none of whose commands has to be approved. */
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
