package org.fenbo.rehearsal.fault;

import java.util.ArrayList;
import java.util.List;
import org.fenbo.local.platform.Platform;
import org.fenbo.local.settings.PlainError;
import org.fenbo.local.settings.Service;

/** {@code kill -9} of everything that keeps something: the four services, the database, the event server. */
public final class Kills {
    private final Platform platform;

    public Kills(Platform platform) {
        this.platform = platform;
    }

    /** Each of the four services once, in turn (F1). */
    public List<Fault> services() {
        List<Fault> faults = new ArrayList<>();
        for (Service service : Service.values()) {
            faults.add(new Fault("kill -9 " + service.code(), () -> restart(service)));
        }
        return faults;
    }

    /** PostgreSQL with all its backends, and the process that Kafka runs in (F4, F5). */
    public List<Fault> servers() {
        return List.of(
                new Fault("kill -9 postgresql", platform::killPostgres),
                new Fault("kill -9 kafka (with front door and issuer)", platform::killServers));
    }

    private void restart(Service service) {
        ProcessHandle process = platform.process(service)
                .orElseThrow(() -> new PlainError(service.code() + " runs in no process of its own."));
        process.destroyForcibly();
        process.onExit().join();
        platform.start(service);
    }
}
