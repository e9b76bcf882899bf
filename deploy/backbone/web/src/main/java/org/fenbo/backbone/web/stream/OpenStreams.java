package org.fenbo.backbone.web.stream;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Semaphore;
import org.fenbo.backbone.web.problem.Problem;
import org.fenbo.backbone.web.problem.WebCode;

/**
 * Answers that stay open for minutes or hours. They wait almost all of the time, so they hold no place among the calls at
 * work; they have a limit of their own (R14).
 */
public final class OpenStreams {
    /** Attribute of a request: the {@link Runnable} that gives its place among the calls back; to run it twice is no harm. */
    public static final String PLACE = OpenStreams.class.getName() + ".place";

    private static final int LATER = 5;
    private final Semaphore free;

    /** @param most how many may be open at a time */
    public OpenStreams(int most) {
        this.free = new Semaphore(most);
    }

    /** An open stream, until it is closed. */
    public interface Open extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Makes a stream of the call: from here on it counts as a stream and no longer as a call.
     *
     * @throws Problem 503 {@code too-many-streams} if as many are open as the service can carry
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
