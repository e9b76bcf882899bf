package org.fenbo.registry.place.http;

import static org.fenbo.backbone.web.identity.AllowAll.Callers.SIGNED_IN;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.backbone.web.identity.AllowAll;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.backbone.web.problem.WebCode;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.place.geometry.DrawnAreas;
import org.fenbo.registry.refusal.ListCode;
import org.fenbo.registry.refusal.RevisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds the areas of a point. Everybody who is signed in may ask. */
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

    /** @param areas the area of the point, then its parent, and so on up to the district */
    record Around(int revision, List<AreaView> areas) {}

    /** @param at an instant; the answer is from the revision in force at this instant; absent is now */
    @GetMapping("/at")
    Around around(
            @RequestParam double longitude,
            @RequestParam double latitude,
            @RequestParam(required = false) @Nullable OffsetDateTime at) {
        within("longitude", longitude, WIDEST_LONGITUDE);
        within("latitude", latitude, WIDEST_LATITUDE);
        Instant when = at == null ? clock.instant() : at.toInstant();
        DrawnAreas areas = drawn.at(when)
                .orElseThrow(() -> RefusalProblem.of(
                        RevisionCode.NO_REVISION_IN_FORCE.refusal(when).at("at")));
        List<Area> around = areas.around(longitude, latitude, when);
        if (around.isEmpty()) {
            throw RefusalProblem.of(ListCode.OUTSIDE_THE_DISTRICT.refusal(areas.revision(), longitude, latitude));
        }
        return new Around(areas.revision(), around.stream().map(AreaView::of).toList());
    }

    private static void within(String field, double degrees, double widest) {
        if (Double.isNaN(degrees) || Math.abs(degrees) > widest) {
            throw WebCode.INVALID_FIELD
                    .problem(
                            new Words("%s 不在 %s 度以内", "%s is not within %s degrees").with(List.of(degrees, widest)),
                            new Words("请填写 WGS 84 的度数", "send degrees of WGS 84"))
                    .field(field)
                    .build();
        }
    }
}
