package org.fenbo.registry.revision.http;

import static org.fenbo.backbone.kernel.Role.REGISTRY_KEEPER;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;
import static org.fenbo.backbone.web.identity.AllowAll.Callers.SIGNED_IN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.web.idempotency.Idempotency;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.identity.AllowAll;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.registry.refusal.RevisionCode;
import org.fenbo.registry.revision.Draft;
import org.fenbo.registry.revision.Revision;
import org.fenbo.registry.revision.Revisions;
import org.fenbo.registry.revision.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opens drafts and shows revisions. */
@AllowAll(SIGNED_IN)
@RestController
@RequestMapping("/registry/v1/revisions")
class RevisionController {

    private static final int LONGEST_TITLE = 200;

    private final Revisions revisions;
    private final Idempotency idempotency;
    private final InstantSource clock;

    RevisionController(Revisions revisions, Idempotency idempotency, MovableClock clock) {
        this.revisions = revisions;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /**
     * The body of a request to open a draft.
     *
     * @param basedOn number of the revision whose entries are copied; absent for an empty draft
     */
    record Opening(
            @NotBlank(message = "请填写版本名称 · give the name of the revision")
            @Size(max = LONGEST_TITLE, message = "最多 200 个字符 · at most 200 characters")
            String title,

            @Nullable Integer basedOn) {}

    @Allow(in = DISTRICT, to = REGISTRY_KEEPER)
    @PostMapping
    ResponseEntity<Object> open(
            Access access,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Opening opening) {
        var call = new Idempotency.Call(access.id(), key, "open-revision", opening);
        return idempotency.once(call, () -> {
            Draft draft = RefusalProblem.orThrow(
                    revisions.open(opening.title().strip(), access.id(), clock.instant(), based(opening.basedOn())));
            return ResponseEntity.created(URI.create("/registry/v1/revisions/" + draft.number()))
                    .eTag("\"0\"")
                    .body(RevisionView.of(draft, revisions.counts(draft.number()))
                            .with(0));
        });
    }

    private static OptionalInt based(@Nullable Integer on) {
        return on == null ? OptionalInt.empty() : OptionalInt.of(on);
    }

    @GetMapping
    List<RevisionView> all() {
        Timeline timeline = revisions.timeline();
        return revisions.all().stream()
                .map(revision -> RevisionView.of(revision, timeline, clock.instant()))
                .toList();
    }

    /** A draft's ETag is the number of its last edit. Keepers send it with the next edit (REG-3). */
    @GetMapping("/{number}")
    ResponseEntity<RevisionView> one(@PathVariable int number) {
        Revision revision = revisions
                .find(number)
                .orElseThrow(() -> RefusalProblem.of(RevisionCode.UNKNOWN_REVISION.refusal(number)));
        RevisionView view =
                RevisionView.of(revision, revisions.timeline(), clock.instant()).with(revisions.counts(number));
        if (!(revision instanceof Draft)) {
            return ResponseEntity.ok(view);
        }
        long edit = revisions.lastEdit(number);
        return ResponseEntity.ok().eTag("\"" + edit + "\"").body(view.with(edit));
    }
}
