package org.fenbo.backbone.web.problem;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.kernel.Words;

/**
 * Makes a problem from the faults that validation finds in the fields of a body or in parameters. The problem lists
 * every fault.
 */
final class FieldProblems {
    private FieldProblems() {}

    /**
     * A fault that validation found in a field.
     *
     * @param field the field's path, as the caller wrote it
     * @param message the constraint's text in Chinese and English, as {@link Words#both()} joins them
     */
    record Fault(String field, String message) {
        private Words reason() {
            return Words.of(message);
        }

        private Map<String, Object> error() {
            return Map.of("field", field, "reason", reason());
        }
    }

    /** @param missing whether any field is absent or empty */
    static Problem of(boolean missing, List<Fault> faults) {
        List<Fault> sorted =
                faults.stream().sorted(Comparator.comparing(Fault::field)).toList();
        return (missing ? WebCode.MISSING_FIELD : WebCode.INVALID_FIELD)
                .problem(sorted.getFirst().reason(), WebCode.Texts.CORRECT)
                .field(sorted.getFirst().field())
                .with("errors", sorted.stream().map(Fault::error).toList())
                .build();
    }
}
