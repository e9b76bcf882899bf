package org.fenbo.dispatch.casefile;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.kernel.Scope;
import org.jspecify.annotations.Nullable;

/** The codes that a case belongs to: rights and lists are decided by them (SEC-1). */
public final class CaseReach {
    private final Areas areas;

    public CaseReach(Areas areas) {
        this.areas = areas;
    }

    /** The areas of the registry. */
    @FunctionalInterface
    public interface Areas {
        /** The area and all that it belongs to, by the revision in force now. Reads memory only. */
        List<String> of(@Nullable AreaCode area);
    }

    /** The district, the areas, every unit that has or had an order, and those whom the report comes from. */
    public Reach of(CaseFile file) {
        String district = file.number().district();
        Set<String> within = new HashSet<>(areas.of(file.matter().area()));
        within.add(district);
        Set<String> units =
                file.orders().all().stream().map(order -> order.unit().value()).collect(Collectors.toSet());
        return new Reach(Map.of(
                Scope.DISTRICT,
                Set.of(district),
                Scope.AREA,
                within,
                Scope.UNIT,
                units,
                Scope.OWN,
                own(file.matter())));
    }

    /** The system that handed the report in, and the collector who made it. */
    private static Set<String> own(Matter matter) {
        Set<String> own = new HashSet<>();
        Optional.ofNullable(matter.client()).ifPresent(own::add);
        Optional.ofNullable(matter.collector()).map(OfficerId::value).ifPresent(own::add);
        return own;
    }
}
