package org.fenbo.registry.files.http;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.backbone.web.problem.Problem;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.backbone.web.problem.WebCode;
import org.fenbo.registry.files.SheetLanguage;
import org.fenbo.registry.refusal.FileCode;
import org.fenbo.registry.refusal.RevisionCode;
import org.fenbo.registry.revision.EntryKind;

/** Finds the kind of entries that an address or a sheet names, and the language of files. */
final class Kinds {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Kinds() {}

    /** @throws Problem 404 if there is no such kind */
    static EntryKind known(String code) {
        return EntryKind.withCode(code)
                .orElseThrow(() -> RefusalProblem.of(
                        RevisionCode.UNKNOWN_KIND.refusal(code, names()).at("kind")));
    }

    /** @throws Problem 422 if no kind has the name of the sheet */
    static EntryKind ofSheet(String name) {
        Predicate<EntryKind> called = kind ->
                kind.code().equalsIgnoreCase(name.strip()) || kind.chinese().equals(name.strip());
        return Arrays.stream(EntryKind.values())
                .filter(called)
                .findFirst()
                .orElseThrow(() -> RefusalProblem.of(
                        FileCode.UNKNOWN_SHEET.refusal(name, names()).at(name)));
    }

    private static String names() {
        return Arrays.stream(EntryKind.values())
                .map(kind -> kind.code() + " (" + kind.chinese() + ")")
                .collect(Collectors.joining(", "));
    }

    /** The language of headings and words in a file: zh or en. */
    static SheetLanguage words(String language) {
        return switch (language) {
            case "zh" -> SheetLanguage.CHINESE;
            case "en" -> SheetLanguage.ENGLISH;
            default ->
                throw WebCode.INVALID_FIELD
                        .problem(
                                new Words("没有语言 %s", "there are no words in %s").with(List.of(language)),
                                new Words("请用 zh 或 en", "use zh or en"))
                        .field("words")
                        .build();
        };
    }
}
