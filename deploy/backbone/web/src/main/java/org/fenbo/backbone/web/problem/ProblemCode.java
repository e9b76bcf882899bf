package org.fenbo.backbone.web.problem;

import java.util.List;
import java.util.Locale;
import org.fenbo.backbone.kernel.Words;
import org.springframework.http.HttpStatus;

/**
 * The code of a refusal that a door makes before a domain decides. Enums implement this interface. A name never changes
 * its meaning, because refusals are counted by name. A domain's refusal has a
 * {@link org.fenbo.backbone.kernel.Refusal.Code}.
 */
public interface ProblemCode {
    String name();

    /** The status and the texts for the caller. */
    Text text();

    /**
     * The status and the texts of a code. The texts have a placeholder for each value.
     *
     * @param detail what is wrong
     * @param remedy what the caller can do
     */
    record Text(HttpStatus status, Words detail, Words remedy) {}

    /** The code in the form that answers contain, such as {@code missing-field}. */
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Begins a problem. The values replace the placeholders of the problem's texts, in their order. */
    default Problem.Builder problem(Object... values) {
        List<Object> named = List.of(values);
        return Problem.begin(
                text().status(),
                id(),
                text().detail().with(named),
                text().remedy().with(named));
    }
}
