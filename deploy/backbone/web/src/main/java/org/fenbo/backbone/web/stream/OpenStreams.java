package org.fenbo.backbone.web.stream;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Semaphore;
import org.fenbo.backbone.web.problem.Problem;
import org.fenbo.backbone.web.problem.WebCode;

/**
 * Answers that stay open for minutes or hours. These streams wait almost all of the time, so they don't count as calls
 * in progress. Streams have their own limit (R14).
 */
public final class OpenStreams {
    /**
     * Name of an attribute of a request. Its value is a {@link Runnable}; after its first run, the call no longer
     * counts as a call in progress. The Runnable may run twice.
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
     * Makes the call a stream. From now on the call counts as a stream and no longer as a call in progress.
     *
     * @throws Problem 503 {@code too-many-streams} if the limit of open streams is reached
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
