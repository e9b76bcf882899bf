package org.fenbo.registry.naming.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.web.identity.Caller;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.naming.CodeNames;
import org.fenbo.registry.refusal.RegistryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Names for codes. They include the names of officers, so only officers may read them. */
@RestController
class NamesController {
    private static final String[] OFFICERS =
            Stream.of(Role.ofOfficers()).map(Role::code).toArray(String[]::new);
    private static final Duration LONG = Duration.ofDays(30);

    private final InForce<CodeNames> names;
    private final MovableClock clock;

    NamesController(InForce<CodeNames> names, MovableClock clock) {
        this.names = names;
        this.clock = clock;
    }

    /** @param revision whose names are meant; absent is the one in force now */
    @GetMapping("/registry/v1/names")
    ResponseEntity<CodeNames> names(Caller caller, @RequestParam(required = false) @Nullable Integer revision) {
        caller.as(OFFICERS);
        return revision == null ? inForce() : of(revision);
    }

    private ResponseEntity<CodeNames> inForce() {
        Instant now = clock.instant();
        return ResponseEntity.ok(found(names.at(now), RegistryCode.NO_REVISION_IN_FORCE.refusal(now)));
    }

    private ResponseEntity<CodeNames> of(int revision) {
        CodeNames found = found(names.of(revision), RegistryCode.UNKNOWN_REVISION.refusal(revision));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(LONG).cachePrivate().immutable())
                .body(found);
    }

    private static CodeNames found(Optional<CodeNames> names, Refusal otherwise) {
        return names.orElseThrow(() -> RefusalProblem.of(otherwise));
    }
}
