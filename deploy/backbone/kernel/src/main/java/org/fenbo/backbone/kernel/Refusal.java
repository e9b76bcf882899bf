package org.fenbo.backbone.kernel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a command was not carried out, and what the caller can do. {@link #detail} and {@link #remedy} make the texts in
 * both languages at each call.
 *
 * @param code the code of the refusal; refusals are counted by code
 * @param field path of the wrong field in the request; empty if no field is wrong
 * @param values the values that the code's texts name
 * @param findings the faults, if a file or a revision has several; otherwise empty
 */
public record Refusal(Code code, String field, List<Object> values, List<Finding> findings) {

    public Refusal {
        values = List.copyOf(values);
        findings = List.copyOf(findings);
    }

    /** The kind of reason for a refusal. */
    public enum Kind {
        /** The request can't be read. */
        UNREADABLE,
        /** The request is outside of the caller's role or scope. */
        RIGHT,
        /** The object of the request doesn't exist. */
        NOT_FOUND,
        /** The state of the object doesn't allow the request. */
        STATE,
        /** The object has changed since the caller read it. */
        STALE,
        /** A rule forbids the request. */
        RULE,
        /** The object existed and is now deleted. */
        GONE,
        /** The request is larger than the service accepts. */
        TOO_LARGE,
        /** The caller sends too many requests. */
        TOO_OFTEN,
        /** The service can't carry out the request now; the caller can send the same request later. */
        BUSY
    }

    /**
     * What users read about a refusal. The texts have a placeholder for each value.
     *
     * @param detail what is wrong
     * @param remedy what the caller can do
     */
    public record Text(Kind kind, Words detail, Words remedy) {}

    /**
     * The refusals of a service; an enum implements this interface. A name never changes its meaning, because refusals
     * are counted by name.
     */
    public interface Code {
        String name();

        /** The kind and the texts of the refusal. */
        Text text();

        /** A refusal with the values for the placeholders of its texts, in their order. */
        default Refusal refusal(Object... values) {
            return new Refusal(this, "", List.of(values), List.of());
        }

        /** A refusal as the outcome of a command. */
        default <T> Outcome<T> refused(Object... values) {
            return Outcome.refused(refusal(values));
        }

        /** A refusal if something is wrong; otherwise empty. */
        default Optional<Refusal> when(boolean wrong, Object... values) {
            return wrong ? Optional.of(refusal(values)) : Optional.empty();
        }
    }

    /** The kind of reason for this refusal. */
    public Kind kind() {
        return code.text().kind();
    }

    /** This refusal with the path of the wrong field. */
    public Refusal at(String path) {
        return new Refusal(code, path, values, findings);
    }

    /** This refusal with the places of the faults. */
    public Refusal because(List<Finding> places) {
        return new Refusal(code, field, values, places);
    }

    /** The code as answers write it, such as {@code unknown-unit}. */
    public String id() {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is wrong. */
    public Words detail() {
        return code.text().detail().with(values);
    }

    /** What the caller can do. */
    public Words remedy() {
        return code.text().remedy().with(values);
    }
}
