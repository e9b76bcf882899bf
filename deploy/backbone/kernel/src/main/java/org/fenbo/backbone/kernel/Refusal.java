package org.fenbo.backbone.kernel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a command was not carried out, and what the caller can do. The texts are made in both languages when they are
 * read.
 *
 * @param code what was refused, for counting
 * @param field path of the field of the request that is at fault; empty if no field is
 * @param values the values that the code's texts name
 * @param findings the places at fault, if a file or a revision has several
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
        /** The caller asks too often. */
        TOO_OFTEN,
        /** The service can't do it now; the caller can send the same request later. */
        BUSY
    }

    /**
     * What users read about a refusal, with a place for each value.
     *
     * @param detail what is wrong
     * @param remedy what the caller can do
     */
    public record Text(Kind kind, Words detail, Words remedy) {}

    /**
     * The refusals of a service; an enum implements it. A name never changes its meaning, because refusals are counted
     * by name.
     */
    public interface Code {
        String name();

        /** The kind and the texts of the refusal. */
        Text text();

        /** A refusal with the values that its texts name, in the order of the texts. */
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

    /** This refusal with the path of the field at fault. */
    public Refusal at(String path) {
        return new Refusal(code, path, values, findings);
    }

    /** This refusal with the places at fault. */
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
