package org.fenbo.backbone.web.openapi;

import jakarta.validation.Valid;
import java.io.InputStream;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Command;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.Right;
import org.fenbo.backbone.kernel.Scope;
import org.fenbo.backbone.web.command.CommandHeaders;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.AccessRule;
import org.fenbo.backbone.web.identity.Caller;
import org.fenbo.backbone.web.openapi.ByteCode.Step;
import org.fenbo.backbone.web.openapi.ReachableCodes.Code;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;

/**
 * An operation of a service. The methods of the operation, and the methods that the framework runs before them, may
 * answer with problems.
 */
sealed interface Operation {
    String PROBLEMS = "org/fenbo/backbone/web/problem/";
    String IDENTITY = "org/fenbo/backbone/web/identity/";
    String WIRING = "org/fenbo/backbone/web/wiring/";

    /** The problems that the operation can answer with. */
    Set<Code> codes(ReachableCodes reachable);

    /** A name for generated clients. */
    String id();

    /**
     * A method of a controller.
     *
     * @param open whether everybody may call the method without a token
     * @param tables the command tables of the aggregates that the method may show or change
     */
    record Handler(HandlerMethod method, boolean open, List<CommandRows> tables) implements Operation {
        private static final Set<Class<?>> RESOLVED = Set.of(Caller.class, Access.class, CommandHeaders.class);

        @Override
        public Set<Code> codes(ReachableCodes reachable) {
            Set<Code> codes = new TreeSet<>(reachable.from(starts(), Set.of(Decision.class)));
            codes.add(new Code(406, "http-406"));
            codes.addAll(door(reachable));
            tables.forEach(rows -> codes.add(unknown(rows)));
            if (hasBody()) {
                codes.add(new Code(415, "http-415"));
            }
            if (has(Handler::isRequired)) {
                codes.add(new Code(400, "missing-parameter"));
            }
            if (has(parameter -> parameter.isAnnotationPresent(RequestPart.class))) {
                codes.add(new Code(400, "missing-part"));
            }
            return codes;
        }

        /** The problems of the declared right, which is checked before the method runs. */
        private Set<Code> door(ReachableCodes reachable) {
            return AccessRule.of(method.getMethod())
                    .filter(AccessRule.ByRight.class::isInstance)
                    .map(AccessRule.ByRight.class::cast)
                    .map(rule -> refusals(rule.right(), reachable))
                    .orElse(Set.of());
        }

        private static Set<Code> refusals(Right right, ReachableCodes reachable) {
            Set<Code> codes = reachable.from(List.of(new Step(IDENTITY + "AccessDoor", "access", "")), Set.of());
            codes.removeIf(code -> isOfAnotherScope(right, code));
            return codes;
        }

        private static boolean isRequired(Parameter parameter) {
            RequestParam named = parameter.getAnnotation(RequestParam.class);
            return named != null
                    && named.required()
                    && parameter.getType() != Optional.class
                    && named.defaultValue().equals(ValueConstants.DEFAULT_NONE);
        }

        private List<Step> starts() {
            List<Step> starts = new ArrayList<>(frame());
            starts.add(Step.of(method.getBeanType(), method.getMethod().getName()));
            if (hasBody()) {
                starts.addAll(List.of(
                        new Step(PROBLEMS + "Problems", "unreadable", ""),
                        new Step(PROBLEMS + "StorableText", "check", ""),
                        new Step(WIRING + "BodyLimit", "tooLarge", ""),
                        new Step(WIRING + "BodyLimit", "packed", "")));
            }
            if (has(Handler::isChecked)) {
                starts.add(new Step(PROBLEMS + "Problems", "invalid", ""));
            }
            if (has(parameter -> !isText(parameter))) {
                starts.add(new Step(PROBLEMS + "Problems", "wrongParameter", ""));
            }
            if (has(parameter -> parameter.isAnnotationPresent(RequestPart.class))) {
                starts.add(new Step(PROBLEMS + "Problems", "brokenForm", ""));
                starts.add(new Step(PROBLEMS + "LegibleBodies", "part", ""));
            }
            return starts;
        }

        /**
         * Whether the parameter is validated. A record without an annotation and without a resolver is made from the
         * address's parameters, which are validated.
         */
        private static boolean isChecked(Parameter parameter) {
            return parameter.isAnnotationPresent(Valid.class)
                    || (parameter.getType().isRecord()
                            && parameter.getAnnotations().length == 0
                            && !RESOLVED.contains(parameter.getType()));
        }

        private boolean hasBody() {
            return has(parameter -> parameter.isAnnotationPresent(RequestBody.class)
                    || parameter.isAnnotationPresent(RequestPart.class)
                    || parameter.getType() == InputStream.class);
        }

        private static boolean isText(Parameter parameter) {
            boolean inAddress = parameter.isAnnotationPresent(RequestParam.class)
                    || parameter.isAnnotationPresent(PathVariable.class);
            return !inAddress || parameter.getType() == String.class;
        }

        private boolean has(Predicate<Parameter> wanted) {
            return Arrays.stream(method.getMethod().getParameters()).anyMatch(wanted);
        }

        @Override
        public String id() {
            return brief(method.getBeanType().getSimpleName()) + "-"
                    + method.getMethod().getName();
        }
    }

    /** A row of a command table. */
    record Row(HandlerMethod door, CommandRows rows, Command<?, ?, ?, ?> command) implements Operation {
        @Override
        public Set<Code> codes(ReachableCodes reachable) {
            List<Step> starts = new ArrayList<>(frame());
            starts.add(Step.of(door.getBeanType(), door.getMethod().getName()));
            starts.add(new Step(WIRING + "BodyLimit", "tooLarge", ""));
            starts.add(new Step(WIRING + "BodyLimit", "packed", ""));
            Class<?> decision = command.decision().getClass();
            Set<Code> codes = new TreeSet<>(reachable.from(starts, Set.of(Decision.class)));
            codes.addAll(reachable.from(
                    Stream.of("refusal", "events", "eventsFor")
                            .filter(name -> Arrays.stream(decision.getDeclaredMethods())
                                    .anyMatch(method -> method.getName().equals(name)))
                            .map(name -> Step.of(decision, name))
                            .toList(),
                    Set.of()));
            codes.removeIf(code -> isOfAnotherScope(command.right(), code));
            codes.add(unknown(rows));
            codes.add(new Code(406, "http-406"));
            codes.add(new Code(415, "http-415"));
            return codes;
        }

        @Override
        public String id() {
            return brief(rows.answer().getSimpleName()) + "-" + command.verb();
        }
    }

    private static boolean isOfAnotherScope(Right right, Code code) {
        return Stream.of(Scope.values())
                .filter(scope -> right.grants().stream().noneMatch(grant -> grant.scope() == scope))
                .anyMatch(scope -> code.id().equals("not-your-" + scope.name().toLowerCase(Locale.ROOT)));
    }

    private static Code unknown(CommandRows rows) {
        return new Code(404, rows.table().unknown().refusal().id());
    }

    private static String brief(String name) {
        String noun = name.replaceAll("(Controller|Queries|View)$", "");
        return noun.substring(0, 1).toLowerCase(Locale.ROOT) + noun.substring(1);
    }

    /**
     * The methods that may refuse every call. If a call has a token, the token is checked even if the operation needs
     * none.
     */
    private static List<Step> frame() {
        return List.of(
                new Step(PROBLEMS + "Problems", "notAllowed", ""),
                new Step(PROBLEMS + "StoreProblems", "of", ""),
                new Step(PROBLEMS + "Problems", "notSignedIn", ""));
    }
}
