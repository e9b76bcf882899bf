package org.fenbo.registry.files.http;

import static org.fenbo.backbone.kernel.Role.REGISTRY_KEEPER;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fenbo.backbone.web.idempotency.Idempotency;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.registry.files.MergeUnits;
import org.fenbo.registry.revision.Editing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Makes a unit a part of another unit in a draft. */
@RestController
@RequestMapping("/registry/v1/revisions/{number}/units/{code}")
class MergeController {
    private final MergeUnits mergeUnits;
    private final Idempotency idempotency;

    MergeController(MergeUnits mergeUnits, Idempotency idempotency) {
        this.mergeUnits = mergeUnits;
        this.idempotency = idempotency;
    }

    /**
     * The merger that the keeper asks for.
     *
     * @param into code of the unit that takes over the lines and the areas of the unit
     * @param lastDay last day of the unit that ends; the revision comes into force on the next day
     * @param reason why the unit ends; absent if the title of the draft gives the reason
     */
    record MergeBody(
            @NotBlank(message = "请填写承接单位 · name the unit that takes over")
            String into,

            @NotNull(message = "请填写最后一日 · give the last day")
            LocalDate lastDay,

            @Nullable @Size(max = Edits.LONGEST_REASON, message = Edits.TOO_LONG)
            String reason) {}

    /**
     * The lines that now name the other unit.
     *
     * @param changed the codes of the changed lines by kind; the lines of the two units are not listed
     */
    record MergedView(int revision, String unit, String into, Map<String, List<String>> changed) {}

    /** Puts another unit in the place of the unit in all lines of the draft. */
    @Allow(in = DISTRICT, to = REGISTRY_KEEPER)
    @PostMapping("/merge")
    ResponseEntity<Object> merge(
            Access access,
            @PathVariable int number,
            @PathVariable String code,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody MergeBody body) {
        String reason = body.reason() == null ? "" : body.reason().strip();
        Editing editing = Editing.by(access.id()).because(reason);
        return idempotency.once(
                new Idempotency.Call(access.id(), key, "merge " + number + "/" + code, body),
                () -> ResponseEntity.ok(view(
                        number,
                        code,
                        body.into(),
                        RefusalProblem.orThrow(mergeUnits.in(number, code, body.into(), body.lastDay(), editing)))));
    }

    private static MergedView view(int number, String code, String into, MergeUnits.Merged merged) {
        Map<String, List<String>> changed = new TreeMap<>();
        merged.changed().forEach((kind, codes) -> changed.put(kind.code(), codes));
        return new MergedView(number, code, into, changed);
    }
}
