package org.fenbo.registry.place.http;

import static org.fenbo.backbone.web.identity.AllowAll.Callers.SIGNED_IN;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.web.identity.AllowAll;
import org.fenbo.backbone.web.problem.Problem;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.place.geometry.DrawnAreas;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a point lies, for anybody who is signed in. */
@AllowAll(SIGNED_IN)
@RestController
@RequestMapping("/registry/v1/areas")
class AreaController {
    private static final double WIDEST_LATITUDE = 90;
    private static final double WIDEST_LONGITUDE = 180;

    private final InForce<DrawnAreas> drawn;
    private final MovableClock clock;

    AreaController(InForce<DrawnAreas> drawn, MovableClock clock) {
        this.drawn = drawn;
        this.clock = clock;
    }

    record AreaView(String code, String name, AreaKind kind) {
        static AreaView of(Area area) {
            return new AreaView(area.code(), area.name(), area.kind());
        }
    }

    /** @param areas the deepest first, up to the district */
    record Around(int revision, List<AreaView> areas) {}

    /** @param at the instant whose revision answers; absent is now */
    @GetMapping("/at")
    Around around(
            @RequestParam double longitude,
            @RequestParam double latitude,
            @RequestParam(required = false) @Nullable OffsetDateTime at) {
        within("longitude", longitude, WIDEST_LONGITUDE);
        within("latitude", latitude, WIDEST_LATITUDE);
        Instant when = at == null ? clock.instant() : at.toInstant();
        DrawnAreas areas = drawn.at(when)
                .orElseThrow(() -> Problem.notFound("no-revision-in-force")
                        .field("at")
                        .detail("no revision was in force at " + when)
                        .remedy("ask for a later time, or publish a revision")
                        .build());
        List<Area> around = areas.around(longitude, latitude, when);
        if (around.isEmpty()) {
            throw Problem.refused("outside-the-district")
                    .detail("no area of revision " + areas.revision() + " is drawn around " + longitude + ", "
                            + latitude)
                    .remedy("check that longitude and latitude are not swapped; another district may answer for it")
                    .build();
        }
        return new Around(areas.revision(), around.stream().map(AreaView::of).toList());
    }

    private static void within(String field, double degrees, double widest) {
        if (Double.isNaN(degrees) || Math.abs(degrees) > widest) {
            throw Problem.unreadable("invalid-field")
                    .field(field)
                    .detail(degrees + " is not within " + widest + " degrees")
                    .remedy("send degrees of WGS 84")
                    .build();
        }
    }
}
