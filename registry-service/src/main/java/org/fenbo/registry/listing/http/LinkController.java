package org.fenbo.registry.listing.http;

import static org.fenbo.backbone.web.identity.AllowAll.Callers.SIGNED_IN;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.web.identity.AllowAll;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.listing.DutyLinks;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.refusal.ListCode;
import org.fenbo.registry.refusal.RevisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A category with its duties, and a duty with its categories and work items, in the revision in force. */
@AllowAll(SIGNED_IN)
@RestController
class LinkController {
    private final InForce<DutyLinks> links;
    private final MovableClock clock;

    LinkController(InForce<DutyLinks> links, MovableClock clock) {
        this.links = links;
        this.clock = clock;
    }

    /** A category and the duties that cover it, also by a category above it. */
    record CategoryPageView(int revision, String code, String name, List<LinkedDutyView> duties) {}

    /**
     * @param kindName the Chinese name of the kind (REG-1)
     * @param lead the unit that leads; absent if a person decides
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LinkedDutyView(
            String code,
            String title,
            DutyKind kind,
            String kindName,
            @Nullable String lead) {
        static LinkedDutyView of(DutyLinks.LinkedDuty duty) {
            return new LinkedDutyView(
                    duty.code(),
                    duty.title(),
                    duty.kind(),
                    duty.kind().chinese(),
                    duty.lead().orElse(null));
        }
    }

    /** A duty with all categories that it covers, and its work items. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DutyPageView(
            int revision,
            String code,
            String title,
            DutyKind kind,
            String kindName,
            @Nullable String lead,
            List<DutyLinks.LinkedCategory> categories,
            List<WorkItemView> items) {}

    /** @param unit the answerable unit */
    record WorkItemView(String code, String title, String unit) {}

    @GetMapping("/registry/v1/categories/{code}")
    CategoryPageView category(@PathVariable String code) {
        DutyLinks found = inForce();
        DutyLinks.CategoryPage page = found.category(code)
                .orElseThrow(() -> RefusalProblem.of(ListCode.UNKNOWN_CATEGORY.refusal(found.revision(), code)));
        return new CategoryPageView(
                found.revision(),
                code,
                page.category().name(),
                page.duties().stream().map(LinkedDutyView::of).toList());
    }

    @GetMapping("/registry/v1/duties/{code}")
    DutyPageView duty(@PathVariable String code) {
        DutyLinks found = inForce();
        DutyLinks.DutyPage page = found.duty(code)
                .orElseThrow(() -> RefusalProblem.of(ListCode.UNKNOWN_DUTY.refusal(found.revision(), code)));
        return new DutyPageView(
                found.revision(),
                code,
                page.duty().title(),
                page.duty().kind(),
                page.duty().kind().chinese(),
                page.duty().lead().orElse(null),
                page.categories(),
                page.items().stream()
                        .map(item -> new WorkItemView(
                                item.code(), item.title(), item.body().orElse("")))
                        .toList());
    }

    private DutyLinks inForce() {
        Instant now = clock.instant();
        return links.at(now).orElseThrow(() -> RefusalProblem.of(RevisionCode.NO_REVISION_IN_FORCE.refusal(now)));
    }
}
