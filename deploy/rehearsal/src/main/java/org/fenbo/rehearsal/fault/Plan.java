package org.fenbo.rehearsal.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.fenbo.local.settings.Part;
import org.fenbo.rehearsal.guarantee.Limits;

/**
 * The faults of a rehearsal.
 *
 * @param seed the seed of the order of the faults, and of all other random choices
 * @param kills how often each part is killed
 * @param outages how long each server stays stopped
 * @param limits the time limits of the platform's promises during the rehearsal
 */
public record Plan(long seed, Map<Part, Integer> kills, Map<Part, Duration> outages, Limits limits) {
    /** The four services. */
    public static final List<Part> SERVICES = List.of(Part.INTAKE, Part.DISPATCH, Part.SUPERVISION, Part.REGISTRY);

    /** The three servers. */
    public static final List<Part> SERVERS = List.of(Part.POSTGRESQL, Part.KAFKA, Part.REDIS);

    public Plan {
        kills = Map.copyOf(kills);
        outages = Map.copyOf(outages);
    }

    /** The same number of kills for each of these parts. */
    public static Map<Part, Integer> each(List<Part> parts, int times) {
        Map<Part, Integer> kills = new EnumMap<>(Part.class);
        parts.forEach(part -> kills.put(part, times));
        return kills;
    }

    /**
     * How often each event must have happened by the end of the rehearsal; the names are those of {@link
     * org.fenbo.rehearsal.guarantee.Sometimes}.
     */
    public Map<String, Integer> promised() {
        Map<String, Integer> times = new TreeMap<>();
        kills.forEach((part, often) -> {
            if (often > 0) {
                times.put(Strikes.killOf(part.code()), often);
            }
        });
        outages.forEach((part, time) -> times.put(Strikes.outageOf(part), 1));
        if (outages.containsKey(Part.KAFKA)) {
            times.put(Strikes.ACCEPTED, 1);
        }
        return times;
    }

    /** All faults, in the order that the seed gives. */
    public List<Fault> faults(Strikes strikes) {
        List<Fault> faults = new ArrayList<>();
        for (Part part : Part.values()) {
            for (int time = 0; time < kills.getOrDefault(part, 0); time++) {
                faults.add(strikes.kill(part));
            }
            Duration away = outages.get(part);
            if (away != null) {
                faults.add(strikes.away(part, away));
            }
        }
        faults.add(strikes.again());
        Collections.shuffle(faults, new Random(seed));
        return faults;
    }
}
