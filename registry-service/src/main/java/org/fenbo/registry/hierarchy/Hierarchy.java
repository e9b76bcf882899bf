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
 * Codes of which each may have a parent: the tree of areas, the tree of categories. Immutable; all chains are
 * computed once, because a look-up walks two of them per report.
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

    /** A tree of the given members, each with its code and the code of its parent, or null at a root. */
    public static <T> Hierarchy of(
            Collection<T> members, Function<T, String> code, Function<T, @Nullable String> parent) {
        Map<String, @Nullable String> parents = new HashMap<>();
        members.forEach(member -> parents.put(code.apply(member), parent.apply(member)));
        return new Hierarchy(parents);
    }

    /** The code itself, its parent, and so on to the root; empty when the code is not known. */
    public List<String> chain(String code) {
        return chains.getOrDefault(code, List.of());
    }

    /**
     * The positions of a code and all codes below it, counted from the top of the tree: so "is below" is a comparison
     * of two numbers.
     *
     * @param level 1 at a root
     */
    public record Span(int first, int last, int level) {

        /** Spans everything, above all roots. */
        public static final Span EVERYWHERE = new Span(Integer.MIN_VALUE, Integer.MAX_VALUE, 0);

        /** Whether the other is this one or below it. */
        public boolean contains(Span other) {
            return first <= other.first && other.last <= last;
        }
    }

    /** The span of every code that hangs on a root; codes in a circle have none. */
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
        // Takes its number now, so that those below come after it; its end is known when they are through.
        spans.put(code, new Span(first, first, level));
        children.getOrDefault(code, List.of()).forEach(child -> span(child, level + 1, children, spans));
        spans.put(code, new Span(first, spans.size() - 1, level));
    }

    /** Codes that are nobody's parent, in their natural order. */
    public Set<String> leaves() {
        return new LinkedHashSet<>(leaves);
    }

    /** Codes that are their own ancestor, in their natural order: empty in a tree. */
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

    // Stops at a code seen before: a circle must be reported, not followed without end.
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
