package org.fenbo.local.servers;

import java.util.Optional;
import org.fenbo.local.settings.Part;

/** One of the three servers; each can be started, stopped and killed apart from the others, as often as wanted. */
public interface Server {

    /** Which one. */
    Part part();

    /** Starts it on the data it left; what a killed run left behind is stopped first. Returns when it answers. */
    void start();

    /** Ends it in good order. Nothing happens when it doesn't run. */
    void stop();

    /** Ends it at once, as a failing machine would (SIGKILL). */
    void kill();

    /** Its process while it runs; empty for a server inside this very process. */
    Optional<ProcessHandle> process();
}
