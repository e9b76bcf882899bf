package org.fenbo.backbone.events.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.InternalFact;
import org.fenbo.backbone.kernel.Wire;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and writes the events of one sealed family. Each event is a record with a {@link Wire} literal. The names of
 * its components are the names on the wire; only {@code at} is not in the body, because the envelope has it. If a
 * record has a single component named {@code value}, it is written as that value. An {@link InternalFact} is stored in
 * the log and not published. Unknown fields are ignored, because a newer producer may have added them.
 *
 * @param <E> the family
 */
public final class EventJson<E> {
    private static final String AT = "at";

    private final JsonMapper json;
    private final Map<String, Form<E>> byLiteral = new HashMap<>();
    private final Map<Class<?>, String> literals = new HashMap<>();

    /** How one type of event is written and read. */
    private interface Form<E> {
        byte[] write(E event);

        E read(Instant at, byte[] body);
    }

    /**
     * @throws IllegalStateException if an event of the family has no literal, or has the same literal as another event
     */
    public EventJson(Class<E> family, JsonMapper json) {
        this.json = json.rebuild()
                .annotationIntrospector(new DomainValues())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
        leaves(family).forEach(this::add);
    }

    private static <E> Stream<Class<? extends E>> leaves(Class<? extends E> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(one -> leaves(EventJson.<E>ofFamily(one)))
                : Stream.of(type);
    }

    /** The cast is safe: a subtype that a sealed interface permits belongs to the family. */
    @SuppressWarnings("unchecked")
    private static <E> Class<? extends E> ofFamily(Class<?> permitted) {
        return (Class<? extends E>) permitted;
    }

    private void add(Class<? extends E> type) {
        Wire wire = type.getAnnotation(Wire.class);
        if (wire == null || literals.containsValue(wire.value())) {
            throw new IllegalStateException(type + " has no literal of its own");
        }
        literals.put(type, wire.value());
        byLiteral.put(wire.value(), new AsItIs(type));
    }

    /**
     * Gives one event a special body, because its form on the wire differs from the record. Returns this codec.
     *
     * @param write makes the body of an event
     * @param read makes the event from a body and its instant
     */
    public <T extends E, B> EventJson<E> with(
            Class<T> type, Class<B> body, Function<T, B> write, BiFunction<B, Instant, T> read) {
        byLiteral.put(literalOf(type), new Form<>() {
            @Override
            public byte[] write(E event) {
                return json.writeValueAsBytes(write.apply(type.cast(event)));
            }

            @Override
            public E read(Instant at, byte[] bytes) {
                return read.apply(json.readValue(bytes, body), at);
            }
        });
        return this;
    }

    private final class AsItIs implements Form<E> {
        private final Class<? extends E> type;

        AsItIs(Class<? extends E> type) {
            this.type = type;
        }

        @Override
        public byte[] write(E event) {
            ObjectNode body = json.valueToTree(event);
            body.remove(AT);
            return json.writeValueAsBytes(body);
        }

        @Override
        public E read(Instant at, byte[] bytes) {
            ObjectNode body = (ObjectNode) json.readTree(bytes);
            body.put(AT, at.toString());
            return json.treeToValue(body, type);
        }
    }

    /** The literals of all published events, in alphabetical order. */
    public Set<String> literals() {
        return literals(false);
    }

    /** The literals of all internal facts, in alphabetical order. */
    public Set<String> internalLiterals() {
        return literals(true);
    }

    private Set<String> literals(boolean internal) {
        return literals.entrySet().stream()
                .filter(one -> isInternal(one.getKey()) == internal)
                .map(Map.Entry::getValue)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isInternal(Class<?> type) {
        return InternalFact.class.isAssignableFrom(type);
    }

    /** The fact that the log stores for an event. */
    public Fact fact(E event, Instant at) {
        return new Fact(typeOf(event), at, bodyOf(event), isInternal(event.getClass()));
    }

    /** The literal of an event. */
    public String typeOf(E event) {
        return literalOf(event.getClass());
    }

    private String literalOf(Class<?> type) {
        String literal = literals.get(type);
        if (literal == null) {
            throw new IllegalArgumentException(type + " is no event of the family");
        }
        return literal;
    }

    /** The body of an event. */
    public byte[] bodyOf(E event) {
        return form(typeOf(event)).write(event);
    }

    /**
     * Reads an event from its body.
     *
     * @throws IllegalArgumentException if no event of the family has the literal
     */
    public E read(String literal, Instant at, byte[] body) {
        return form(literal).read(at, body);
    }

    private Form<E> form(String literal) {
        Form<E> form = byLiteral.get(literal);
        if (form == null) {
            throw new IllegalArgumentException("no event of the family: " + literal);
        }
        return form;
    }
}
