package org.fenbo.local;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.fenbo.local.door.FrontDoor;
import org.fenbo.local.platform.Keeper;
import org.fenbo.local.platform.Marks;
import org.fenbo.local.platform.Platform;
import org.fenbo.local.servers.Servers;
import org.fenbo.local.settings.SettingsFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * The main class of the first of the two processes. This process runs the servers, the front door and the issuer. The
 * argument is the folder of the settings.
 */
public final class ServersMain {
    private static volatile @Nullable Keeper keeper;

    private ServersMain() {}

    public static void main(String[] arguments) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        var settings = SettingsFile.read(Path.of(arguments[0]));
        var marks = new Marks(settings.run());
        var apart = new Platform(settings).keepsKafkaApart();
        var servers = apart ? Servers.apart(settings) : Servers.together(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(servers), "stop-servers"));
        try {
            // The front door needs no server, so it opens while the servers start.
            var door = CompletableFuture.runAsync(() -> FrontDoor.open(settings));
            servers.start();
            marks.ready(Marks.SERVERS);
            keeper = Keeper.ofServers(settings, servers.processes());
            door.join();
            // A start needs twice the memory of normal work. The serial collector returns memory to the system only on
            // request.
            System.gc();
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(ServersMain.class).error("The servers did not start", e);
            marks.failed(Marks.SERVERS, e);
            System.exit(1);
        }
    }

    /** Ends the keeper before the servers, so that the keeper does not start the servers again. */
    private static void stop(Servers servers) {
        var running = keeper;
        if (running != null) {
            running.close();
        }
        servers.close();
    }
}
