package org.fenbo.registry.form;

import java.util.List;
import java.util.Optional;

/** The versions of forms in all published revisions: reports may be filled with each of them (REG-12). */
public interface UsedForms {

    /** Every version of every form, each once. */
    List<Form> all();

    /** All versions of one form, the earliest first. */
    List<Form> versions(String code);

    /** One version of one form; empty if no published revision has it. */
    default Optional<Form> version(String code, int version) {
        return versions(code).stream().filter(form -> form.version() == version).findFirst();
    }
}
