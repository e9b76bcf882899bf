package org.fenbo.registry.admission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Page;
import org.jspecify.annotations.Nullable;

/** Requests for admission in memory. The rules ask for no lists, so there are none. */
final class InMemoryAdmissionRequests implements AdmissionRequests {
    private final Map<AdmissionNumber, List<AdmissionEvent>> events = new LinkedHashMap<>();

    /** The events of a request, the earliest first. */
    List<AdmissionEvent> events(AdmissionNumber number) {
        return List.copyOf(events.getOrDefault(number, List.of()));
    }

    @Override
    public Current begin(AdmissionNumber number, AdmissionEvent first, Actor actor) {
        events.put(number, new ArrayList<>(List.of(first)));
        return find(number).orElseThrow();
    }

    @Override
    public Outcome<Current> change(AdmissionNumber number, Actor actor, Decision decision) {
        return Outcome.of(find(number), SettleAdmission.unknown(number))
                .then(current -> decision.on(current.request()))
                .map(decided -> {
                    events.computeIfAbsent(number, any -> new ArrayList<>()).addAll(decided);
                    return find(number).orElseThrow();
                });
    }

    @Override
    public Optional<Current> find(AdmissionNumber number) {
        AdmissionRequest state = null;
        for (AdmissionEvent event : events(number)) {
            state = AdmissionRequest.after(state, event);
        }
        int version = events(number).size();
        return Optional.ofNullable(state).map(known -> new Current(known, version, version));
    }

    @Override
    public Page<ListedAdmission> list(Filter filter, String after, int limit) {
        return new Page<>(List.of(), 0);
    }

    @Override
    public List<GiverCount> counts(@Nullable String unit) {
        return List.of();
    }
}
