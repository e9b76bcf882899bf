package org.fenbo.registry.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.backbone.kernel.Words;

/**
 * Checks that a published version of a form doesn't change (REG-12). A report names the version that it was filled with,
 * so the version must always have the same questions.
 */
public final class FormVersions {
    private FormVersions() {}

    /** A finding for each form that differs from a published form of the same code and version. */
    public static List<Finding> findings(Collection<Form> forms, Collection<Form> used) {
        Map<String, List<Form>> byCode = used.stream().collect(Collectors.groupingBy(Form::code));
        List<Finding> findings = new ArrayList<>();
        for (Form form : forms) {
            List<Form> earlier = byCode.getOrDefault(form.code(), List.of());
            if (earlier.stream().anyMatch(one -> one.version() == form.version() && !one.equals(form))) {
                findings.add(changed(form, next(earlier)));
            }
        }
        return findings;
    }

    private static int next(List<Form> earlier) {
        return earlier.stream().mapToInt(Form::version).max().orElse(0) + 1;
    }

    private static Finding changed(Form form, int next) {
        return new Finding(
                new Finding.InEntry("form", form.code()),
                "version",
                String.valueOf(form.version()),
                "FORM_VERSION_USED",
                new Words(
                                "表单 %s 的第 %s 版已公布，不再改动",
                                "version %2$s of form %1$s was published and doesn't change any more")
                        .with(List.of(form.code(), form.version())),
                new Words("恢复原样，或把改动作为第 %s 版", "restore it, or give the changed form version %s").with(List.of(next)));
    }
}
