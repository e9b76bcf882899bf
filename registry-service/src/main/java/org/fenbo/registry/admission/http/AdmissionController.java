package org.fenbo.registry.admission.http;

import static org.fenbo.backbone.kernel.Role.AUDITOR;
import static org.fenbo.backbone.kernel.Role.DISPATCHER;
import static org.fenbo.backbone.kernel.Role.REGISTRY_APPROVER;
import static org.fenbo.backbone.kernel.Role.REGISTRY_KEEPER;
import static org.fenbo.backbone.kernel.Role.SUPERVISOR;
import static org.fenbo.backbone.kernel.Role.UNIT_LIAISON;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;
import static org.fenbo.backbone.kernel.Scope.UNIT;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.registry.admission.AdmissionRequests;
import org.fenbo.registry.admission.Ledger;
import org.fenbo.registry.admission.Ledger.CategoryEntry;
import org.fenbo.registry.admission.Ledgers;
import org.fenbo.registry.admission.Threshold;
import org.fenbo.registry.refusal.RegistryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the ledger, and how many requests of each unit were granted or refused (REG-9). */
@Allow(
        in = DISTRICT,
        to = {DISPATCHER, REGISTRY_KEEPER, REGISTRY_APPROVER, SUPERVISOR, AUDITOR})
@Allow(in = UNIT, to = UNIT_LIAISON)
@RestController
@RequestMapping("/registry/v1/admissions")
class AdmissionController {
    private static final int MOST = 200;

    private final Ledgers ledgers;
    private final AdmissionRequests requests;
    private final MovableClock clock;

    AdmissionController(Ledgers ledgers, AdmissionRequests requests, MovableClock clock) {
        this.ledgers = ledgers;
        this.requests = requests;
        this.clock = clock;
    }

    /** A page of the ledger. For the next page, callers send the last category of this page as {@code after}. */
    record LedgerView(int revision, long total, List<LineView> lines) {}

    /** See {@link CategoryEntry}. */
    record LineView(String category, String name, List<PassedDownView> passedDown, List<String> staysWith) {

        static LineView of(CategoryEntry line) {
            return new LineView(
                    line.category(),
                    line.name(),
                    line.passedDown().stream().map(PassedDownView::of).toList(),
                    line.staysWith());
        }
    }

    /** See {@link Ledger.PassedDown}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PassedDownView(
            String code,
            @Nullable String area,
            String receiver,
            Threshold threshold,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean drafted) {

        static PassedDownView of(Ledger.PassedDown passed) {
            return new PassedDownView(
                    passed.code(),
                    passed.area(),
                    passed.receiver(),
                    passed.threshold(),
                    passed.from(),
                    passed.until(),
                    passed.drafted());
        }
    }

    @GetMapping("/ledger")
    LedgerView ledger(@RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "50") int limit) {
        Ledger ledger = ledgers.at(clock.instant())
                .orElseThrow(() -> RefusalProblem.of(RegistryCode.NO_REVISION_IN_FORCE.refusal(clock.instant())));
        Page<CategoryEntry> page = ledger.page(after, Math.clamp(limit, 1, MOST));
        return new LedgerView(
                ledger.revision(),
                page.total(),
                page.items().stream().map(LineView::of).toList());
    }

    /** One line for each unit that has made requests. The list needs no pages, because there are few units. */
    @GetMapping("/counts")
    List<AdmissionRequests.GiverCount> counts(Access access) {
        return requests.counts(access.isDistrictWide() ? null : access.caller().unit());
    }
}
