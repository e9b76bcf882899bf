package org.fenbo.registry.files.http;

import java.util.List;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.backbone.web.problem.CallerLanguage;

/** A warning about an entry of a draft, in the caller's language. */
record Warning(String entry, String field, String value, String reason, String remedy) {

    static List<Warning> of(List<Finding> findings, CallerLanguage language) {
        return findings.stream().map(finding -> of(finding, language)).toList();
    }

    private static Warning of(Finding finding, CallerLanguage language) {
        return new Warning(
                finding.place() instanceof Finding.InEntry place ? place.entry() : "",
                finding.field(),
                finding.value(),
                language.text(finding.reason()),
                language.text(finding.remedy()));
    }
}
