package org.fenbo.registry.importing.http;

import java.io.InputStream;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.fenbo.backbone.web.idempotency.Idempotency;
import org.fenbo.backbone.web.identity.Caller;
import org.fenbo.backbone.web.problem.Problem;
import org.fenbo.registry.importing.DraftPast;
import org.fenbo.registry.importing.ImportEntries;
import org.fenbo.registry.refusal.http.RefusalProblem;
import org.fenbo.registry.revision.EntryKind;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Receives files for a draft. */
@RestController
@RequestMapping("/registry/v1/revisions/{number}")
class ImportController {

    private final ImportEntries importEntries;
    private final DraftPast draftPast;
    private final Idempotency idempotency;
    private final int largestFile;

    ImportController(
            ImportEntries importEntries,
            DraftPast draftPast,
            Idempotency idempotency,
            @Value("${fenbo.registry.largest-file:32MB}") DataSize largestFile) {
        this.importEntries = importEntries;
        this.draftPast = draftPast;
        this.idempotency = idempotency;
        this.largestFile = Math.toIntExact(largestFile.toBytes());
    }

    record ImportedView(int revision, String kind, int entries) {}

    @PutMapping(path = "/entries/{kind}", consumes = "text/csv")
    ImportedView replace(Caller caller, @PathVariable int number, @PathVariable String kind, InputStream body) {
        caller.as("registry-keeper");
        EntryKind entryKind = EntryKind.withCode(kind).orElseThrow(() -> unknownKind(kind));
        var imported = RefusalProblem.orThrow(
                importEntries.into(number, entryKind, CsvTable.of(CsvTable.text(body, largestFile))));
        return new ImportedView(imported.revision(), imported.kind().code(), imported.entries());
    }

    private static Problem unknownKind(String kind) {
        String known = Arrays.stream(EntryKind.values()).map(EntryKind::code).collect(Collectors.joining(", "));
        return Problem.notFound("unknown-kind")
                .field("kind")
                .detail("there are no entries of the kind " + kind)
                .remedy("use one of " + known)
                .build();
    }

    @PostMapping(path = "/draft-from-past", consumes = "text/csv")
    ResponseEntity<Object> draftFromPast(
            Caller caller,
            @PathVariable int number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            InputStream body) {
        caller.as("registry-keeper");
        String text = CsvTable.text(body, largestFile);
        var call = new Idempotency.Call(caller.id(), key, "draft-from-past " + number, text);
        return idempotency.once(
                call, () -> ResponseEntity.ok(RefusalProblem.orThrow(draftPast.into(number, CsvTable.of(text)))));
    }
}
