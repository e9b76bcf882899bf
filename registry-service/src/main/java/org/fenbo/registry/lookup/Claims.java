package org.fenbo.registry.lookup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.fenbo.registry.hierarchy.Hierarchy.Span;
import org.fenbo.registry.power.GrantedPower;

/** The powers that teams of streets have claimed, by the duty that the team does (REG-14). */
final class Claims {
    private final Map<String, List<Claim>> claims = new HashMap<>();

    /** A power that a team has claimed, and the span in which it applies. */
    record Claim(GrantedPower power, String team, Span area) {}

    Claims(Collection<GrantedPower> powers, Map<String, Span> areas) {
        powers.forEach(power -> add(power, areas));
        claims.values().forEach(list -> list.sort(Comparator.comparingInt(claim -> -claim.area.level())));
    }

    private void add(GrantedPower power, Map<String, Span> areas) {
        Span area = areas.get(power.area());
        String team = power.team();
        if (team != null && area != null) {
            claims.computeIfAbsent(power.duty(), duty -> new ArrayList<>()).add(new Claim(power, team, area));
        }
    }

    /** The claim of the duty with the most specific area. */
    Optional<Claim> first(String duty, Span area, LocalDate day, Predicate<String> mayAnswer) {
        return claims.getOrDefault(duty, List.of()).stream()
                .filter(claim ->
                        claim.area().contains(area) && claim.power().validity().on(day) && mayAnswer.test(claim.team()))
                .findFirst();
    }
}
