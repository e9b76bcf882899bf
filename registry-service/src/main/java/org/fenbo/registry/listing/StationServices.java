package org.fenbo.registry.listing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.hierarchy.Hierarchy;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.station.StationService;
import org.fenbo.registry.unit.Unit;
import org.jspecify.annotations.Nullable;

/** The services at community stations in one revision (进驻社区公共服务站事项目录, REG-19). Immutable. */
public final class StationServices {
    private final int revision;
    private final Entries entries;
    private final Hierarchy areas;

    /**
     * A service with the names of its codes.
     *
     * @param area name of the area; empty if all stations of the district have the service
     */
    public record Line(StationService service, String department, Optional<String> area) {}

    /** Reads the services of a revision; its entries must be valid. */
    public StationServices(int revision, Entries entries) {
        this.revision = revision;
        this.entries = entries;
        this.areas = Hierarchy.of(entries.areas().values(), Area::code, Area::parent);
    }

    /** Number of the revision. */
    public int revision() {
        return revision;
    }

    /** The time zone of the district. */
    public ZoneId zone() {
        return entries.zone();
    }

    /** Whether the revision has the area. */
    public boolean knows(String area) {
        return entries.areas().containsKey(area);
    }

    /**
     * A page of the services that are offered on a day, sorted by code.
     *
     * @param area only services at stations for this area, or at stations in it; empty is all
     * @param words only services in which all these words occur; empty is all
     * @param after code of the last service on the previous page; empty for the first page
     */
    public Page<Line> lines(String area, String words, LocalDate day, String after, int limit) {
        WantedWords wanted = WantedWords.in(words);
        List<Line> found = entries.stationServices().values().stream()
                .filter(service -> service.validity().on(day) && isFor(area, service.area()))
                .map(this::line)
                .filter(line -> wanted.occurIn(texts(line)))
                .toList();
        return new Page<>(
                found.stream()
                        .filter(line -> line.service().code().compareTo(after) > 0)
                        .limit(limit)
                        .toList(),
                found.size());
    }

    private boolean isFor(String asked, @Nullable String area) {
        return asked.isEmpty()
                || area == null
                || areas.chain(asked).contains(area)
                || areas.chain(area).contains(asked);
    }

    private Line line(StationService service) {
        Unit department = entries.units().get(service.department());
        return new Line(
                service,
                department == null ? service.department() : department.name(),
                Optional.ofNullable(service.area())
                        .map(code -> Optional.ofNullable(entries.areas().get(code))
                                .map(Area::name)
                                .orElse(code)));
    }

    private static Stream<String> texts(Line line) {
        StationService service = line.service();
        return Stream.concat(
                Stream.of(
                        service.code(),
                        service.service(),
                        service.department(),
                        line.department(),
                        line.area().orElse(""),
                        service.place(),
                        service.hours()),
                service.papers().stream());
    }
}
