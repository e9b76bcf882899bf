package org.fenbo.registry.pastcase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Unlisted orders in memory. All cases are of category C in area A, unless a test changes this. */
public final class UnlistedInMemory implements UnlistedCases {
    public final List<UnlistedOrder> orders = new ArrayList<>();
    public String category = "C";
    private final Set<UnlistedOrder> used = new HashSet<>();

    @Override
    public void note(Collection<UnlistedOrder> more) {
        orders.addAll(more);
    }

    @Override
    public List<Evidence> open(int most) {
        return orders.stream()
                .filter(order -> !used.contains(order))
                .limit(most)
                .map(order -> new Evidence(order, category, "A"))
                .toList();
    }

    @Override
    public boolean use(UnlistedOrder order) {
        return used.add(order);
    }

    @Override
    public void postpone(UnlistedOrder order) {
        orders.remove(order);
        orders.add(order);
    }

    /** Undoes what a transaction has used. */
    public void undo(UnlistedOrder order) {
        used.remove(order);
    }
}
