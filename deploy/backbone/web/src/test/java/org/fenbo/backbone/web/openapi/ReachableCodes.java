package org.fenbo.backbone.web.openapi;

import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.web.openapi.ByteCode.Step;
import org.fenbo.backbone.web.problem.ProblemCode;
import org.fenbo.backbone.web.problem.RefusalProblem;

/**
 * The problems that a method can answer with. To find them, this class reads the byte code of the method and of all the
 * platform's methods that the method can reach, and collects the constants of refusals and problems. A call of an
 * interface counts as a call of each class that implements this interface.
 */
final class ReachableCodes {
    private final ByteCode ours = new ByteCode();
    private final Map<Step, Found> found = new HashMap<>();

    /** A problem with its status. */
    record Code(int status, String id) implements Comparable<Code> {
        @Override
        public int compareTo(Code other) {
            int byStatus = Integer.compare(status, other.status);
            return byStatus == 0 ? id.compareTo(other.id) : byStatus;
        }
    }

    private record Found(List<Step> calls, Set<Code> codes) {}

    /**
     * The problems that calls of these methods can answer with.
     *
     * @param closed types whose methods are not followed
     */
    Set<Code> from(List<Step> starts, Set<Class<?>> closed) {
        Set<String> stops = new HashSet<>();
        closed.forEach(type -> stops.add(type.getName().replace('.', '/')));
        Set<Code> codes = new TreeSet<>();
        Set<Step> seen = new HashSet<>();
        Deque<Step> next = new ArrayDeque<>();
        starts.forEach(start -> next.addAll(present(start)));
        while (!next.isEmpty()) {
            Step step = next.remove();
            if (seen.add(step)) {
                Found here = found.computeIfAbsent(step, this::read);
                codes.addAll(here.codes());
                here.calls().stream()
                        .filter(call -> !stops.contains(call.owner()))
                        .forEach(call -> next.addAll(ours.targets(call)));
            }
        }
        return codes;
    }

    /** The methods that a start names. A start without any method is a mistake of the class that uses this class. */
    private List<Step> present(Step start) {
        List<Step> steps = ours.targets(start);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("there is no method " + start);
        }
        return steps;
    }

    private Found read(Step step) {
        Body body = new Body();
        ours.code(step).forEach(body::read);
        return new Found(body.calls, body.codes);
    }

    private static Code code(Refusal.Code code) {
        return new Code(
                RefusalProblem.status(code.text().kind()).value(),
                code.refusal().id());
    }

    private static Code code(ProblemCode code) {
        return new Code(code.text().status().value(), code.id());
    }

    /** Collects the calls and codes in one method's instructions. */
    private final class Body {
        private final List<Step> calls = new ArrayList<>();
        private final Set<Code> codes = new TreeSet<>();

        void read(CodeModel code) {
            code.elementStream()
                    .filter(Instruction.class::isInstance)
                    .map(Instruction.class::cast)
                    .forEach(this::read);
        }

        private void read(Instruction instruction) {
            switch (instruction) {
                case FieldInstruction field -> read(field);
                case InvokeInstruction call -> read(call);
                case InvokeDynamicInstruction lambda ->
                    calls.addAll(ByteCode.handles(lambda).toList());
                default -> {
                    // Other instructions name no code and call no method.
                }
            }
        }

        private void read(FieldInstruction field) {
            String owner = field.owner().asInternalName();
            if (ours.isEnum(owner)) {
                constant(owner.replace('/', '.'), field.name().stringValue());
            }
        }

        private void constant(String type, String name) {
            try {
                Class<?> owner = Class.forName(type, false, getClass().getClassLoader());
                Stream.of(owner.getEnumConstants())
                        .filter(constant -> ((Enum<?>) constant).name().equals(name))
                        .forEach(this::add);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }

        private void add(Object constant) {
            switch (constant) {
                case Refusal.Code refusal -> codes.add(code(refusal));
                case ProblemCode problem -> codes.add(code(problem));
                default -> {
                    // The constant belongs to another enum.
                }
            }
        }

        private void read(InvokeInstruction call) {
            String owner = call.owner().asInternalName();
            if (owner.startsWith(ByteCode.PACKAGES)) {
                calls.add(new Step(owner, call.name().stringValue(), call.type().stringValue()));
            }
        }
    }
}
