package org.fenbo.backbone.kernel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a command was not carried out, and what the caller can do. The texts are made when they are read, in both
 * languages.
 *
 * @param code what was refused, countable
 * @param field the field of the request that is at fault, as a path; empty if none is
 * @param values what the code's texts name
 * @param findings the places at fault, when a file or a revision has several
 */
public record Refusal(Code code, String field, List<Object> values, List<Finding> findings) {

    public Refusal {
        values = List.copyOf(values);
        findings = List.copyOf(findings);
    }

    /** Why something may be refused. */
    public enum Kind {
        /** It can't be read. */
        UNREADABLE,
        /** It is outside of the caller's role or scope. */
        RIGHT,
        /** What it is about is not there. */
        NOT_FOUND,
        /** The state of what it is about doesn't allow it. */
        STATE,
        /** What it is about changed after the caller had read it. */
        STALE,
        /** A rule forbids it. */
        RULE,
        /** It was there, and is deleted. */
        GONE,
        /** It is more than is accepted. */
        TOO_LARGE,
        /** The caller asks too often. */
        TOO_OFTEN,
        /** It can't be done at this moment; the same request can be done later. */
        BUSY
    }

    /**
     * What users read about a refusal, with a place for each value.
     *
     * @param detail what is wrong
     * @param remedy what the caller can do
     */
    public record Text(Kind kind, Words detail, Words remedy) {}

    /** The refusals of a service; an enum implements it. A name never changes its meaning, and is counted by. */
    public interface Code {
        String name();

        /** Why it is refused, and the texts. */
        Text text();

        /** A refusal with the values that its texts name, in their order. */
        default Refusal refusal(Object... values) {
            return new Refusal(this, "", List.of(values), List.of());
        }

        /** A refusal as the outcome of a command. */
        default <T> Outcome<T> refused(Object... values) {
            return Outcome.refused(refusal(values));
        }

        /** A refusal if something is wrong. */
        default Optional<Refusal> when(boolean wrong, Object... values) {
            return wrong ? Optional.of(refusal(values)) : Optional.empty();
        }
    }

    /** Why it is refused. */
    public Kind kind() {
        return code.text().kind();
    }

    /** This refusal because of a field of the request. */
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
