package org.fenbo.registry.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.publication.Findings.Fault;
import org.fenbo.registry.publication.Findings.Place;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.station.StationService;

/**
 * Checks the list of station services (REG-19). The department exists on all days of the service, the area exists, and no
 * place has a service twice.
 */
final class StationServiceChecks {
    private final Entries entries;
    private final Findings findings;
    private final Units units;
    private final Map<String, List<StationService>> earlier = new HashMap<>();

    /** @param day the first day on which the revision is in force */
    StationServiceChecks(Entries entries, Findings findings, LocalDate day) {
        this.entries = entries;
        this.findings = findings;
        this.units = new Units(entries, findings, day);
    }

    void check() {
        entries.stationServices().values().forEach(this::check);
    }

    private void check(StationService service) {
        var place = new Place(EntryKind.STATION_SERVICE, service.code());
        units.check(place, "department", service.department(), service.validity());
        findings.unlessKnown(place, "area", service.area(), entries.areas(), EntryKind.AREA);
        List<StationService> others = earlier.computeIfAbsent(service.service(), any -> new ArrayList<>());
        others.stream().filter(service::repeats).forEach(other -> twice(place, service, other));
        others.add(service);
    }

    private void twice(Place place, StationService service, StationService other) {
        findings.add(
                place,
                "service",
                service.service(),
                "SERVICE_TWICE",
                new Fault(
                        new Words("%s 已在同一地点列有此事项", "%s lists this service at the same place")
                                .with(List.of(other.code())),
                        new Words("请合为一项，或写明不同的地点、日期", "make one line of both, or give another place or other days")));
    }
}
