package org.fenbo.bench;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Ports;

/**
 * Where and how it is measured.
 *
 * @param home the checkout that is measured
 * @param folder takes the data of whatever is started; nobody else's
 * @param runs how many runs a measure makes
 * @param seed of whatever is drawn by chance
 */
public record Bench(Path home, Path folder, int runs, long seed) {
    private static final AtomicInteger STARTED = new AtomicInteger();

    /** Settings of a platform of its own: free ports, an empty folder. */
    LocalSettings fresh() {
        Path own = folder.resolve("platform-" + STARTED.incrementAndGet());
        return LocalSettings.usual(home, own).with(Ports.free());
    }
}
