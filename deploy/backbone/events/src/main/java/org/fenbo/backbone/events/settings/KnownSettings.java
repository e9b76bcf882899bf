package org.fenbo.backbone.events.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * The keys that a service's records of settings claim. A key under {@code fenbo} that no record claims stops the start.
 * Otherwise, a service with a misspelt key would use the default, and nobody would notice.
 */
public final class KnownSettings {
    /**
     * Sections for the start script, for tests and for the console's development server. A service may get keys of
     * these sections, but reads none of them.
     */
    private static final Set<String> OF_TOOLS = Set.of("home", "logs", "origin", "run", "seed", "test");

    private final List<SettingKey> keys;
    private final Collection<String> otherServices;

    /** @param otherServices services whose sections may also be set if several services share one environment */
    public KnownSettings(Stream<Class<?>> records, Collection<String> otherServices) {
        this.keys = records.flatMap(SettingKey::of).toList();
        this.otherServices = List.copyOf(otherServices);
    }

    /**
     * Refuses keys that no record claims.
     *
     * @throws UnknownSettings if there is a key that no record claims; the message names each such key, its place and
     *     the nearest known key
     */
    public void check(ConfigurableEnvironment environment) {
        var unknown = environment.getPropertySources().stream()
                .flatMap(GivenKey::in)
                .filter(given -> !isForOthers(given) && keys.stream().noneMatch(given::isClaimedBy))
                .map(this::unknown)
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            throw new UnknownSettings(unknown);
        }
    }

    private boolean isForOthers(GivenKey given) {
        return given.isForAll() && (OF_TOOLS.contains(given.section()) || otherServices.contains(given.section()));
    }

    private UnknownSettings.One unknown(GivenKey given) {
        var nearest = keys.stream()
                .min(Comparator.comparingInt(given::distance))
                .map(SettingKey::name)
                .orElse("");
        return new UnknownSettings.One(given.name(), given.place(), nearest);
    }
}
