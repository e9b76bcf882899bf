package org.fenbo.registry.wiring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.granting.GrantPowers;
import org.fenbo.registry.granting.PowerDrafts;
import org.fenbo.registry.granting.PowerDrafts.PowerList;
import org.fenbo.registry.granting.PowersInForce;
import org.fenbo.registry.hierarchy.Hierarchy;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.lookup.Lookup;
import org.fenbo.registry.power.GrantedPower;
import org.fenbo.registry.revision.Editing;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.revision.Revisions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Builds the use cases of granted powers. Revisions contain powers, so this class gives the use cases the parts of
 * revisions that they need.
 */
@Configuration(proxyBeanMethods = false)
class PowerUseCases {

    @Bean
    GrantPowers grantPowers(PowerDrafts drafts) {
        return new GrantPowers(drafts);
    }

    @Bean
    PowerDrafts powerDrafts(Revisions revisions, MovableClock clock) {
        return (draft, officer, change) -> revisions.rewrite(
                draft,
                Editing.by(officer).after(Long.MAX_VALUE),
                entries -> change(draft, entries, LocalDate.ofInstant(clock.instant(), entries.zone()), change));
    }

    private static Outcome<Revisions.Rewrite<GrantedPower>> change(
            int draft, Entries entries, LocalDate today, Function<PowerList, Outcome<GrantedPower>> change) {
        PowerList list =
                new PowerList(draft, today, entries.powers(), entries.duties(), entries.units(), entries.areas());
        return change.apply(list)
                .map(changed -> new Revisions.Rewrite<>(Map.of(EntryKind.POWER, with(changed, entries)), changed));
    }

    private static List<Entry> with(GrantedPower changed, Entries entries) {
        Stream<GrantedPower> others =
                entries.powers().values().stream().filter(one -> !one.code().equals(changed.code()));
        return Stream.concat(others, Stream.of(changed)).map(Entry::of).toList();
    }

    @Bean
    PowersInForce powersInForce(Lookup lookup) {
        InForce<Entries> lists = new InForce<>(lookup, (revision, entries) -> entries);
        return at -> lists.at(at)
                .map(entries -> new PowersInForce.Powers(
                        LocalDate.ofInstant(at, entries.zone()),
                        entries.powers().values(),
                        area -> within(area, entries)));
    }

    private static Set<String> within(String area, Entries entries) {
        Hierarchy tree = Hierarchy.of(entries.areas().values(), Area::code, Area::parent);
        return entries.areas().keySet().stream()
                .filter(code -> tree.chain(code).contains(area))
                .collect(Collectors.toSet());
    }
}
