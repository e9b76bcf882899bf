package org.fenbo.registry.openlist.http;

import static org.fenbo.backbone.web.identity.AllowAll.Callers.EVERYBODY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.web.identity.AllowAll;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.openlist.OpenDuty;
import org.fenbo.registry.openlist.OpenDuty.Named;
import org.fenbo.registry.openlist.OpenList;
import org.fenbo.registry.refusal.ListCode;
import org.fenbo.registry.refusal.RevisionCode;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A category with its duties, and a duty with its categories, without sign-in (REG-11n). */
@AllowAll(EVERYBODY)
@RestController
class OpenPageController {
    private final InForce<OpenList> lists;
    private final MovableClock clock;

    OpenPageController(InForce<OpenList> lists, MovableClock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /** @param duties the duties that cover the category today, also by a category above it, the nearest first */
    record OpenCategoryPage(int revision, Named category, List<OpenDuty> duties) {}

    /** @param categories all categories that the duty covers, also those below the categories that it names */
    record OpenDutyPage(int revision, OpenDuty duty, List<Named> categories) {}

    @GetMapping("/registry/v1/open/categories/{code}")
    OpenCategoryPage category(@PathVariable String code) {
        OpenList list = inForce();
        Named category = list.category(code)
                .orElseThrow(() -> RefusalProblem.of(ListCode.UNKNOWN_CATEGORY.refusal(list.revision(), code)));
        return new OpenCategoryPage(list.revision(), category, list.covering(code, today(list)));
    }

    @GetMapping("/registry/v1/open/duties/{code}")
    OpenDutyPage duty(@PathVariable String code) {
        OpenList list = inForce();
        OpenDuty duty = list.duty(code, today(list))
                .orElseThrow(() -> RefusalProblem.of(ListCode.UNKNOWN_DUTY.refusal(list.revision(), code)));
        return new OpenDutyPage(list.revision(), duty, list.coveredBy(duty));
    }

    private LocalDate today(OpenList list) {
        return LocalDate.ofInstant(clock.instant(), list.zone());
    }

    private OpenList inForce() {
        Instant now = clock.instant();
        return lists.at(now).orElseThrow(() -> RefusalProblem.of(RevisionCode.NO_REVISION_IN_FORCE.refusal(now)));
    }
}
