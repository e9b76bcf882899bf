package org.fenbo.registry.adjustment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A proposal, and the further cases of the same gap that were added to it, in their order. */
public record Asked(Proposal proposal, List<FurtherCases> further) {

    public Asked {
        further = List.copyOf(further);
    }

    Asked and(FurtherCases more) {
        List<FurtherCases> all = new ArrayList<>(further);
        all.add(more);
        return new Asked(proposal, all);
    }

    /** All cases that are evidence. */
    public Collection<String> cases() {
        Set<String> cases = new LinkedHashSet<>(proposal.cases());
        further.forEach(one -> cases.addAll(one.cases()));
        return cases;
    }

    /** The units that proposed the adjustment or added cases to it. */
    public Collection<String> proposers() {
        Set<String> units = new LinkedHashSet<>();
        units.add(proposal.proposer());
        further.forEach(one -> units.add(one.proposer()));
        return units;
    }
}
