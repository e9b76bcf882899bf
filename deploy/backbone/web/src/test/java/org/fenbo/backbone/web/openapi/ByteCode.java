package org.fenbo.backbone.web.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;

/**
 * Finds the subtypes of each type, and the methods that a call may reach, in the byte code of the platform's classes.
 */
final class ByteCode {
    static final String PACKAGES = "org/fenbo/";
    private static final String BEAN = Bean.class.getName().replace('.', '/');
    private final Map<String, ClassModel> classes = new HashMap<>();
    private final Map<String, List<String>> subtypes = new HashMap<>();

    /**
     * Lambdas and method references that a service makes at its start and keeps. The key is the method that they
     * implement, in an interface of the platform. Lambdas that are made during a call need no entry, because the
     * instructions of their method name them.
     */
    private final Map<Step, List<Step>> lambdas = new HashMap<>();

    /** A method. An empty descriptor means all methods with this name. */
    record Step(String owner, String name, String descriptor) {
        static Step of(Class<?> owner, String name) {
            return new Step(owner.getName().replace('.', '/'), name, "");
        }
    }

    ByteCode() {
        try {
            for (URL root : Collections.list(getClass().getClassLoader().getResources("org/fenbo"))) {
                readAll(root.toURI());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        classes.forEach((name, model) -> parents(model)
                .forEach(parent -> subtypes.computeIfAbsent(parent, none -> new ArrayList<>())
                        .add(name)));
        classes.values().stream()
                .flatMap(ByteCode::runAtTheStart)
                .flatMap(method -> method.code().stream())
                .flatMap(CodeModel::elementStream)
                .forEach(element -> {
                    if (element instanceof InvokeDynamicInstruction made) {
                        implement(made);
                    }
                });
    }

    /** The methods that run at the start: constructors, and every method of a class that makes beans. */
    private static Stream<MethodModel> runAtTheStart(ClassModel model) {
        boolean wires = model.methods().stream().anyMatch(ByteCode::makesBean);
        return model.methods().stream()
                .filter(method -> wires || method.methodName().stringValue().startsWith("<"));
    }

    private static boolean makesBean(MethodModel method) {
        return method.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .flatMap(all -> all.annotations().stream())
                .anyMatch(one -> internal(one.classSymbol()).equals(BEAN));
    }

    private void implement(InvokeDynamicInstruction made) {
        String type = internal(made.typeSymbol().returnType());
        if (type.startsWith(PACKAGES)) {
            lambdas.computeIfAbsent(new Step(type, made.name().stringValue(), ""), none -> new ArrayList<>())
                    .addAll(handles(made).toList());
        }
    }

    static Stream<Step> handles(InvokeDynamicInstruction made) {
        return made.bootstrapArgs().stream()
                .filter(DirectMethodHandleDesc.class::isInstance)
                .map(DirectMethodHandleDesc.class::cast)
                .map(handle -> new Step(internal(handle.owner()), handle.methodName(), handle.lookupDescriptor()))
                .filter(step -> step.owner().startsWith(PACKAGES));
    }

    private static String internal(ClassDesc type) {
        String descriptor = type.descriptorString();
        return descriptor.startsWith("L") ? descriptor.substring(1, descriptor.length() - 1) : descriptor;
    }

    private void readAll(URI root) throws IOException {
        if (root.getScheme().equals("jar")) {
            try (FileSystem jar = FileSystems.newFileSystem(root, Map.of())) {
                readAll(jar.getPath("/org/fenbo"));
            }
        } else {
            readAll(Path.of(root));
        }
    }

    private void readAll(Path root) throws IOException {
        if (root.toString().contains("test-classes")) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".class")).toList()) {
                ClassModel model = ClassFile.of().parse(Files.readAllBytes(file));
                classes.put(model.thisClass().asInternalName(), model);
            }
        }
    }

    private static Stream<String> parents(ClassModel model) {
        return Stream.concat(model.superclass().stream(), model.interfaces().stream())
                .map(ClassEntry::asInternalName)
                .filter(name -> name.startsWith(PACKAGES));
    }

    /** The methods that a call may reach: the declared or inherited method, and the methods of subtypes and lambdas. */
    List<Step> targets(Step call) {
        List<Step> targets = new ArrayList<>();
        inherited(call.owner(), call).ifPresent(targets::add);
        below(call.owner()).forEach(type -> targets.addAll(declared(type, call)));
        Stream.concat(Stream.of(call.owner()), below(call.owner()).stream())
                .map(type -> new Step(type, call.name(), ""))
                .forEach(step -> targets.addAll(lambdas.getOrDefault(step, List.of())));
        return targets;
    }

    private Optional<Step> inherited(String owner, Step call) {
        ClassModel model = classes.get(owner);
        if (model == null) {
            return Optional.empty();
        }
        List<Step> here = declared(owner, call);
        return here.isEmpty()
                ? parents(model)
                        .map(parent -> inherited(parent, call))
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.of(here.getFirst());
    }

    private Set<String> below(String owner) {
        Set<String> all = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(subtypes.getOrDefault(owner, List.of()));
        while (!next.isEmpty()) {
            String type = next.remove();
            if (all.add(type)) {
                next.addAll(subtypes.getOrDefault(type, List.of()));
            }
        }
        return all;
    }

    private List<Step> declared(String owner, Step call) {
        ClassModel model = classes.get(owner);
        return model == null
                ? List.of()
                : model.methods().stream()
                        .filter(is(call))
                        .map(method -> new Step(
                                owner,
                                method.methodName().stringValue(),
                                method.methodType().stringValue()))
                        .toList();
    }

    private static Predicate<MethodModel> is(Step call) {
        return method -> method.methodName().equalsString(call.name())
                && (call.descriptor().isEmpty() || method.methodType().equalsString(call.descriptor()));
    }

    /** The instructions of a method. */
    Stream<CodeModel> code(Step step) {
        ClassModel model = classes.get(step.owner());
        return model == null
                ? Stream.empty()
                : model.methods().stream()
                        .filter(is(step))
                        .map(MethodModel::code)
                        .flatMap(Optional::stream);
    }

    boolean isEnum(String owner) {
        ClassModel model = classes.get(owner);
        return model != null
                && model.superclass()
                        .filter(parent -> parent.asInternalName().equals("java/lang/Enum"))
                        .isPresent();
    }
}
