package org.fenbo.registry.files.http;

import static org.fenbo.backbone.kernel.Role.AUDITOR;
import static org.fenbo.backbone.kernel.Role.REGISTRY_APPROVER;
import static org.fenbo.backbone.kernel.Role.REGISTRY_KEEPER;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;
import static org.fenbo.backbone.web.identity.AllowAll.Callers.SIGNED_IN;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.identity.AllowAll;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.registry.files.EntryFiles;
import org.fenbo.registry.files.SheetLanguage;
import org.fenbo.registry.files.Table;
import org.fenbo.registry.files.workbook.XlsxWorkbook;
import org.fenbo.registry.refusal.RevisionCode;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.revision.Revisions;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Exports revisions as files, and empty files to fill in. An exported file can be imported again unchanged. Few roles
 * may export, because a revision names the district's officers.
 */
@Allow(
        in = DISTRICT,
        to = {REGISTRY_KEEPER, REGISTRY_APPROVER, AUDITOR})
@RestController
@RequestMapping("/registry/v1")
class ExportController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Revisions revisions;
    private final EntryFiles files;

    ExportController(Revisions revisions, EntryFiles files) {
        this.revisions = revisions;
        this.files = files;
    }

    /**
     * Exports the entries of one kind; headings and words are in English if {@code words=en}; the default is Chinese.
     */
    @GetMapping("/revisions/{number}/entries/{kind}")
    ResponseEntity<byte[]> entries(
            @PathVariable int number, @PathVariable String kind, @RequestParam(defaultValue = "zh") String words) {
        EntryKind known = Kinds.known(kind);
        return csv(known.code() + "-" + number, table(entries(number), known, Kinds.words(words)));
    }

    /** Exports all entries of a revision, with one sheet for each kind. */
    @GetMapping("/revisions/{number}/workbook")
    ResponseEntity<byte[]> workbook(@PathVariable int number, @RequestParam(defaultValue = "zh") String words) {
        Entries entries = entries(number);
        return xlsx("registry-" + number, tables(entries, Kinds.words(words)));
    }

    /** An empty file of one kind. */
    @AllowAll(SIGNED_IN)
    @GetMapping("/templates/{kind}")
    ResponseEntity<byte[]> template(@PathVariable String kind, @RequestParam(defaultValue = "zh") String words) {
        EntryKind known = Kinds.known(kind);
        return csv(known.code(), files.write(known, List.of(), Kinds.words(words)));
    }

    /** An empty workbook with a sheet for each kind. */
    @AllowAll(SIGNED_IN)
    @GetMapping("/templates/workbook")
    ResponseEntity<byte[]> templates(@RequestParam(defaultValue = "zh") String words) {
        return xlsx("registry", tables(Entries.of(List.of()), Kinds.words(words)));
    }

    private Entries entries(int number) {
        if (revisions.find(number).isEmpty()) {
            throw RefusalProblem.of(RevisionCode.UNKNOWN_REVISION.refusal(number));
        }
        return revisions.entries(number);
    }

    private List<Table> tables(Entries entries, SheetLanguage words) {
        List<Table> tables = new ArrayList<>();
        Arrays.stream(EntryKind.values()).forEach(kind -> tables.add(table(entries, kind, words)));
        return tables;
    }

    private Table table(Entries entries, EntryKind kind, SheetLanguage words) {
        Collection<Entry> ofKind =
                entries.all().stream().filter(entry -> entry.kind() == kind).toList();
        return files.write(kind, ofKind, words);
    }

    private static ResponseEntity<byte[]> csv(String name, Table table) {
        return file(name + ".csv", CSV, CsvTable.write(table));
    }

    private static ResponseEntity<byte[]> xlsx(String name, List<Table> tables) {
        return file(name + ".xlsx", MediaType.parseMediaType(Kinds.XLSX), XlsxWorkbook.write(tables));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
