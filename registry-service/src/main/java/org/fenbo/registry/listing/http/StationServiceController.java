package org.fenbo.registry.listing.http;

import static org.fenbo.backbone.web.identity.AllowAll.Callers.EVERYBODY;
import static org.fenbo.backbone.web.identity.AllowAll.Callers.SIGNED_IN;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.backbone.web.identity.AllowAll;
import org.fenbo.backbone.web.problem.PageLimit;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.registry.listing.StationServices;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.refusal.ListCode;
import org.fenbo.registry.station.StationService;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The services at community stations (进驻社区公共服务站事项目录), now or on any day (REG-19). */
@RestController
class StationServiceController {
    private final InForce<StationServices> lists;
    private final MovableClock clock;

    StationServiceController(InForce<StationServices> lists, MovableClock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * Which services are read.
     *
     * @param area only services at stations for this area, or at stations in it; absent is all
     * @param word only services in which all these words occur; absent is all
     * @param at an instant of the day; absent is now
     * @param after code of the last service on the previous page; absent is the first page
     * @param limit how many services at most, 1 to 200; absent is 50
     */
    record StationServiceQuery(
            @Nullable String area,
            @Nullable String word,
            @Nullable OffsetDateTime at,
            @Nullable String after,
            @Nullable Integer limit) {}

    /**
     * A page of services.
     *
     * @param next what to send as {@code after} for the next page; absent if this page is not full
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StationServicesView(
            int revision,
            LocalDate day,
            long total,
            List<StationServiceView> services,
            @Nullable String next) {}

    /**
     * A service.
     *
     * @param department the unit that provides the service
     * @param area the area whose stations have the service; absent if all stations of the district have it
     * @param place where people go
     * @param hours when it is open
     * @param papers the papers that people bring; empty if they need none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StationServiceView(
            String code,
            String service,
            String department,
            String departmentName,
            @Nullable String area,
            @Nullable String areaName,
            String place,
            String hours,
            List<String> papers,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        static StationServiceView of(StationServices.Line line) {
            StationService service = line.service();
            return new StationServiceView(
                    service.code(),
                    service.service(),
                    service.department(),
                    line.department(),
                    service.area(),
                    line.area().orElse(null),
                    service.place(),
                    service.hours(),
                    service.papers(),
                    service.validity().from(),
                    service.validity().until());
        }
    }

    /** What everybody may read: the services of today. */
    record OpenStationQuery(
            @Nullable String area,
            @Nullable String word,
            @Nullable String after,
            @Nullable Integer limit) {}

    @AllowAll(EVERYBODY)
    @GetMapping("/registry/v1/open/station-services")
    StationServicesView open(OpenStationQuery asked) {
        return services(new StationServiceQuery(asked.area(), asked.word(), null, asked.after(), asked.limit()));
    }

    @AllowAll(SIGNED_IN)
    @GetMapping("/registry/v1/station-services")
    StationServicesView services(StationServiceQuery asked) {
        Instant at = Asked.at(asked.at(), clock);
        StationServices found = Asked.inForce(lists, at);
        String area = Asked.text("area", asked.area());
        if (!area.isEmpty() && !found.knows(area)) {
            throw RefusalProblem.of(
                    ListCode.UNKNOWN_AREA.refusal(found.revision(), area).at("area"));
        }
        int limit = Asked.limit(asked.limit());
        LocalDate day = LocalDate.ofInstant(at, found.zone());
        Page<StationServices.Line> page =
                found.lines(area, Asked.text("word", asked.word()), day, Asked.text("after", asked.after()), limit);
        List<StationServiceView> services =
                page.items().stream().map(StationServiceView::of).toList();
        return new StationServicesView(
                found.revision(),
                day,
                page.total(),
                services,
                PageLimit.next(services, limit, StationServiceView::code));
    }
}
