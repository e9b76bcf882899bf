package org.fenbo.local.servers;

import java.util.Optional;
import org.fenbo.local.settings.Part;

/** One of the three servers. Each can be started, stopped and killed repeatedly, without the others. */
public interface Server {

    /** Which server it is. */
    Part part();

    /**
     * Starts the server with the data of its last run. If a killed run left a process that can't be used, stops it
     * first. Returns when the server answers.
     */
    void start();

    /** Ends the server in good order. Does nothing if it doesn't run. */
    void stop();

    /** Kills the server (SIGKILL), as a failing machine would. */
    void kill();

    /** The process of the server; empty if it doesn't run or runs inside this process. */
    Optional<ProcessHandle> process();
}
