package org.fenbo.registry.files.http;

import static org.fenbo.backbone.kernel.Role.REGISTRY_KEEPER;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.backbone.web.command.CommandHeaders;
import org.fenbo.backbone.web.idempotency.Idempotency;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.CallerLanguage;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.registry.difference.http.DifferenceView;
import org.fenbo.registry.files.DraftPast;
import org.fenbo.registry.files.ImportEntries;
import org.fenbo.registry.files.Table;
import org.fenbo.registry.files.workbook.NotTaken;
import org.fenbo.registry.files.workbook.XlsxWorkbook;
import org.fenbo.registry.refusal.FileCode;
import org.fenbo.registry.revision.Editing;
import org.fenbo.registry.revision.EntryFormat;
import org.fenbo.registry.revision.EntryKind;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Receives files for a draft. */
@Allow(in = DISTRICT, to = REGISTRY_KEEPER)
@RestController
@EnableConfigurationProperties(FileSettings.class)
@RequestMapping("/registry/v1/revisions/{number}")
class ImportController {

    private static final String CSV = "text/csv";
    private static final int AT_ONCE = 2;

    private final ImportEntries importEntries;
    private final DraftPast draftPast;
    private final Idempotency idempotency;
    private final EntryFormat format;
    private final int largestFile;
    /**
     * Limits how many imports run at the same time, because the largest file needs some hundred megabytes of memory.
     */
    private final Semaphore places = new Semaphore(AT_ONCE);

    ImportController(
            ImportEntries importEntries,
            DraftPast draftPast,
            Idempotency idempotency,
            EntryFormat format,
            FileSettings settings) {
        this.importEntries = importEntries;
        this.draftPast = draftPast;
        this.idempotency = idempotency;
        this.format = format;
        this.largestFile = Math.toIntExact(settings.largest().toBytes());
    }

    /**
     * The result of an import.
     *
     * @param warnings entries that were imported although they are unusual, and areas in force that the draft doesn't
     *     have any more; absent if there are none
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ImportedView(int revision, Map<String, Integer> entries, List<Warning> warnings) {}

    /** Replaces the draft's entries of one kind. */
    @PutMapping(path = "/entries/{kind}", consumes = CSV)
    ImportedView replace(
            Access access,
            CommandHeaders headers,
            @PathVariable int number,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String reason,
            InputStream body,
            CallerLanguage language) {
        Editing editing = Edits.of(access, headers, reason);
        return inPlace(() -> imported(number, table(kind, body), editing, language));
    }

    /** Removes all entries of one kind from the draft. */
    @DeleteMapping("/entries/{kind}")
    ImportedView clear(
            Access access,
            CommandHeaders headers,
            @PathVariable int number,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String reason,
            CallerLanguage language) {
        Editing editing = Edits.of(access, headers, reason);
        return view(RefusalProblem.orThrow(importEntries.clear(number, Kinds.known(kind), editing)), language);
    }

    /** Shows what an import of the same file would change; writes nothing. */
    @PostMapping(path = "/entries/{kind}/preview", consumes = CSV)
    DifferenceView preview(
            Access access,
            CommandHeaders headers,
            @PathVariable int number,
            @PathVariable String kind,
            InputStream body) {
        return inPlace(() -> previewed(number, table(kind, body), Edits.of(access, headers, null)));
    }

    /** Replaces the draft's entries of each kind for which the workbook has a sheet with lines. */
    @PutMapping(path = "/workbook", consumes = Kinds.XLSX)
    ImportedView replaceAll(
            Access access,
            CommandHeaders headers,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String reason,
            InputStream body,
            CallerLanguage language) {
        Editing editing = Edits.of(access, headers, reason);
        return inPlace(() -> imported(number, tables(body), editing, language));
    }

    /** Shows what an import of the same file would change; writes nothing. */
    @PostMapping(path = "/workbook/preview", consumes = Kinds.XLSX)
    DifferenceView previewAll(Access access, CommandHeaders headers, @PathVariable int number, InputStream body) {
        return inPlace(() -> previewed(number, tables(body), Edits.of(access, headers, null)));
    }

    private <T> T inPlace(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw RefusalProblem.of(FileCode.IMPORTS_BUSY.refusal(AT_ONCE));
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private ImportedView imported(int number, Map<EntryKind, Table> tables, Editing editing, CallerLanguage language) {
        return view(RefusalProblem.orThrow(importEntries.into(number, tables, editing)), language);
    }

    private static ImportedView view(ImportEntries.Imported imported, CallerLanguage language) {
        Map<String, Integer> entries = new LinkedHashMap<>();
        imported.entries().forEach((kind, count) -> entries.put(kind.code(), count));
        return new ImportedView(imported.revision(), entries, Warning.of(imported.warnings(), language));
    }

    private DifferenceView previewed(int number, Map<EntryKind, Table> tables, Editing editing) {
        return DifferenceView.of(RefusalProblem.orThrow(importEntries.preview(number, tables, editing)), format);
    }

    private Map<EntryKind, Table> table(String kind, InputStream body) {
        EntryKind known = Kinds.known(kind);
        return Map.of(known, CsvTable.of(CsvTable.text(Body.bytes(body, largestFile))));
    }

    private Map<EntryKind, Table> tables(InputStream body) {
        Map<EntryKind, Table> tables = new EnumMap<>(EntryKind.class);
        sheets(Body.bytes(body, largestFile)).stream()
                .filter(table -> !table.lines().isEmpty())
                .forEach(table -> tables.put(Kinds.ofSheet(table.name()), table));
        if (tables.isEmpty()) {
            throw RefusalProblem.of(FileCode.EMPTY_FILE.refusal(
                    new Words("工作簿中没有一张表在标题下有内容", "no sheet of the workbook has a line below its heading"),
                    new Words("请至少填写一张表", "fill in at least one sheet")));
        }
        return tables;
    }

    private static List<Table> sheets(byte[] file) {
        try {
            return XlsxWorkbook.read(file);
        } catch (NotTaken e) {
            throw RefusalProblem.of(
                    (e.isTooLarge() ? FileCode.FILE_TOO_LARGE : FileCode.BROKEN_WORKBOOK).refusal(e.why()));
        }
    }

    /**
     * Drafts duties from a file of past cases.
     *
     * @param basis the notice or order that puts the drafted list on trial
     */
    @PostMapping(path = "/draft-from-past", consumes = CSV)
    ResponseEntity<Object> draftFromPast(
            Access access,
            @PathVariable int number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestParam(required = false) @Nullable String basis,
            InputStream body) {
        String given = Edits.inAddress("basis", basis);
        return inPlace(() -> drafted(access, number, key, given, body));
    }

    private ResponseEntity<Object> drafted(
            Access access, int number, @Nullable String key, String basis, InputStream body) {
        String text = CsvTable.text(Body.bytes(body, largestFile));
        var call = new Idempotency.Call(access.id(), key, "draft-from-past " + number, List.of(basis, text));
        Editing editing = Editing.by(access.id());
        return idempotency.once(
                call,
                () -> ResponseEntity.ok(RefusalProblem.orThrow(
                        draftPast.into(number, CsvTable.of(text), Edits.given(basis), editing))));
    }
}
