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
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.backbone.web.idempotency.Idempotency;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.registry.admission.AdmissionRequests;
import org.fenbo.registry.admission.Ledger;
import org.fenbo.registry.admission.Ledger.CategoryEntry;
import org.fenbo.registry.admission.Ledgers;
import org.fenbo.registry.admission.OpenDrafts;
import org.fenbo.registry.admission.Threshold;
import org.fenbo.registry.refusal.RevisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger, the counts of each unit, and the confirmation of drafted admissions (REG-9). */
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
    private final OpenDrafts drafts;
    private final Idempotency idempotency;
    private final MovableClock clock;

    AdmissionController(
            Ledgers ledgers,
            AdmissionRequests requests,
            OpenDrafts drafts,
            Idempotency idempotency,
            MovableClock clock) {
        this.ledgers = ledgers;
        this.requests = requests;
        this.drafts = drafts;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** A page of the ledger. For the next page, callers send the last category of this page as {@code after}. */
    record LedgerView(LocalDate day, int revision, long total, List<LineView> lines) {}

    /** See {@link CategoryEntry}. */
    record LineView(String category, String name, List<AdmissionView> admissions, List<String> staysWith) {

        static LineView of(CategoryEntry line) {
            return new LineView(
                    line.category(),
                    line.name(),
                    line.admissions().stream().map(AdmissionView::of).toList(),
                    line.staysWith());
        }
    }

    /** See {@link Ledger.AdmissionEntry}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AdmissionView(
            String code,
            Ledger.State state,
            @Nullable String area,
            String receiver,
            Threshold threshold,
            List<String> answeredBy,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean drafted) {

        static AdmissionView of(Ledger.AdmissionEntry entry) {
            return new AdmissionView(
                    entry.code(),
                    entry.state(),
                    entry.area(),
                    entry.receiver(),
                    entry.threshold(),
                    entry.answeredBy(),
                    entry.from(),
                    entry.until(),
                    entry.drafted());
        }
    }

    /** @param day the day that the ledger shows; absent is today */
    @GetMapping("/ledger")
    LedgerView ledger(
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int limit) {
        Ledger ledger = ledgers.on(day)
                .orElseThrow(() -> RefusalProblem.of(
                        RevisionCode.NO_REVISION_IN_FORCE.refusal(day == null ? clock.instant() : day)));
        Page<CategoryEntry> page = ledger.page(after, Math.clamp(limit, 1, MOST));
        return new LedgerView(
                ledger.day(),
                ledger.revision(),
                page.total(),
                page.items().stream().map(LineView::of).toList());
    }

    /** @param confirmed how many drafted admissions were confirmed */
    record ConfirmedView(int revision, int confirmed) {}

    /** An approver confirms admissions that were drafted from past cases; the mark is then removed (REG-9j). */
    @Allow(in = DISTRICT, to = REGISTRY_APPROVER)
    @PostMapping("/confirm")
    ResponseEntity<Object> confirm(
            Access access,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody DecisionBodies.ConfirmBody body) {
        return idempotency.once(new Idempotency.Call(access.id(), key, "confirm-admissions", body), () -> {
            int confirmed = RefusalProblem.orThrow(drafts.confirm(body.revision(), body.admissions(), access.id()));
            return ResponseEntity.ok(new ConfirmedView(body.revision(), confirmed));
        });
    }

    /** One line for each unit that has made requests. The list needs no pages, because there are few units. */
    @GetMapping("/counts")
    List<AdmissionRequests.GiverCount> counts(Access access) {
        return requests.counts(access.isDistrictWide() ? null : access.caller().unit());
    }
}
