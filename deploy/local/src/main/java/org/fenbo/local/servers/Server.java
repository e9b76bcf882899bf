package org.fenbo.local.servers;

import java.util.Optional;
import org.fenbo.local.settings.Part;

/**
 * One of the three servers. Each server can be started, stopped and killed repeatedly, independently of the other
 * servers.
 */
public interface Server {

    /** Which server it is. */
    Part part();

    /**
     * Starts the server with the data of its last run. If a killed run left a process that can't be used, stops that
     * process first. Returns when the server answers.
     */
    void start();

    /** Ends the server in good order. Does nothing if the server doesn't run. */
    void stop();

    /** Kills the server (SIGKILL), as if the machine had failed. */
    void kill();

    /** The process of the server; empty if the server doesn't run or runs inside this process. */
    Optional<ProcessHandle> process();
}
