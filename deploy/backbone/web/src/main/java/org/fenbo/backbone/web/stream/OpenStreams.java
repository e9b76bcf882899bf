package org.fenbo.backbone.web.stream;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Semaphore;
import org.fenbo.backbone.web.problem.Problem;
import org.fenbo.backbone.web.problem.WebCode;

/**
 * Answers that stay open for minutes or hours. They wait almost all of the time, so they don't count as calls in
 * progress; they have their own limit (R14).
 */
public final class OpenStreams {
    /**
     * Attribute of a request: a {@link Runnable} that gives back the call's place among the calls in progress. It may
     * run twice.
     */
    public static final String PLACE = OpenStreams.class.getName() + ".place";

    private static final int LATER = 5;
    private final Semaphore free;

    /** @param most how many streams may be open at a time */
    public OpenStreams(int most) {
        this.free = new Semaphore(most);
    }

    /** An open stream. */
    public interface Open extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Makes a stream of the call. From now on it counts as a stream and no longer as a call.
     *
     * @throws Problem 503 {@code too-many-streams} if no more streams may be open
     */
    public Open open(HttpServletRequest call) {
        if (!free.tryAcquire()) {
            throw WebCode.TOO_MANY_STREAMS.problem().retryAfter(LATER).build();
        }
        if (call.getAttribute(PLACE) instanceof Runnable giveBack) {
            giveBack.run();
        }
        return free::release;
    }
}
