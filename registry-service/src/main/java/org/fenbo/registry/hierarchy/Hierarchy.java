package org.fenbo.registry.hierarchy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A tree of codes, such as the areas or the categories: each code has one parent or is a root. Immutable. The
 * constructor computes all chains, because callers read the same chains many times.
 */
public final class Hierarchy {

    private final Map<String, @Nullable String> parents;
    private final Map<String, List<String>> chains = new HashMap<>();
    private final Set<String> leaves;

    private Hierarchy(Map<String, @Nullable String> parents) {
        this.parents = parents;
        parents.keySet().forEach(code -> chains.put(code, walk(code)));
        Set<String> childless = new TreeSet<>(parents.keySet());
        parents.values().forEach(parent -> {
            if (parent != null) {
                childless.remove(parent);
            }
        });
        this.leaves = childless;
    }

    /**
     * Builds a tree.
     *
     * @param code the code of a member
     * @param parent the code of a member's parent; null at a root
     */
    public static <T> Hierarchy of(
            Collection<T> members, Function<T, String> code, Function<T, @Nullable String> parent) {
        Map<String, @Nullable String> parents = new HashMap<>();
        members.forEach(member -> parents.put(code.apply(member), parent.apply(member)));
        return new Hierarchy(parents);
    }

    /** The code, its parent, and so on up to the root; empty if the code is not known. */
    public List<String> chain(String code) {
        return chains.getOrDefault(code, List.of());
    }

    /**
     * A range of positions: the position of a code and of all codes below it. Each code has its position before all
     * codes below it, so that comparisons of positions show whether a code is below another code.
     *
     * @param first position of the code
     * @param last position of the last code below it; equal to {@code first} at a leaf
     * @param level depth in the tree, 1 at a root
     */
    public record Span(int first, int last, int level) {

        /** Contains every span; its level is above all roots. */
        public static final Span EVERYWHERE = new Span(Integer.MIN_VALUE, Integer.MAX_VALUE, 0);

        /** Whether the other span is this span or a span below it. */
        public boolean contains(Span other) {
            return first <= other.first && other.last <= last;
        }
    }

    /** The span of every code that has a path to a root. Codes in a circle, and codes below them, have no span. */
    public Map<String, Span> spans() {
        Map<String, List<String>> children = new HashMap<>();
        List<String> roots = new ArrayList<>();
        parents.forEach((code, parent) -> {
            if (parent == null || !parents.containsKey(parent)) {
                roots.add(code);
            } else {
                children.computeIfAbsent(parent, any -> new ArrayList<>()).add(code);
            }
        });
        Map<String, Span> spans = new HashMap<>();
        roots.forEach(root -> span(root, 1, children, spans));
        return spans;
    }

    private static void span(String code, int level, Map<String, List<String>> children, Map<String, Span> spans) {
        int first = spans.size();
        // The code gets its position before its children. The last position is known only after all children have
        // positions.
        spans.put(code, new Span(first, first, level));
        children.getOrDefault(code, List.of()).forEach(child -> span(child, level + 1, children, spans));
        spans.put(code, new Span(first, spans.size() - 1, level));
    }

    /** Codes without children, in natural order. */
    public Set<String> leaves() {
        return new LinkedHashSet<>(leaves);
    }

    /** Codes that are their own ancestor, in natural order; empty if there is no circle. */
    public Set<String> inCircle() {
        Set<String> found = new TreeSet<>();
        for (String code : parents.keySet()) {
            List<String> chain = chain(code);
            if (code.equals(parents.get(chain.getLast()))) {
                found.add(code);
            }
        }
        return found;
    }

    // Stops at a code that occurs again: a circle must be reported, and a walk along the circle would never end.
    private List<String> walk(String from) {
        Set<String> seen = new HashSet<>();
        List<String> chain = new ArrayList<>();
        for (String code = from;
                code != null && parents.containsKey(code) && seen.add(code);
                code = parents.get(code)) {
            chain.add(code);
        }
        return List.copyOf(chain);
    }
}
