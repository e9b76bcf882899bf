package org.fenbo.registry.adjustment;

import static org.fenbo.registry.Outcomes.done;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.registry.adjustment.Proposal.Matter;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.files.DraftRules;
import org.fenbo.registry.files.EditLines;
import org.fenbo.registry.files.EntryFiles;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.lookup.Lookup;
import org.fenbo.registry.lookup.PublishedList;
import org.fenbo.registry.pastcase.NoPastCases;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.revision.InMemoryRevisions;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.unit.UnitKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** Revision 1 is in force with category C, area A and unit U-S. Revision 2 is a draft. Cases K-1 and K-2 are known. */
abstract class AdjustmentFixture {
    static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");
    static final Actor STREET = new Actor("O-S", "U-S", "unit-liaison", null);
    static final Actor LEADER = new Actor("O-LEAD", "U-CMD", "duty-leader", null);
    static final Actor APPROVER = new Actor("O-APPR", "U-LIST", "registry-approver", null);
    static final Matter MATTER = new Matter("C", "A", "U-S");
    static final ChangedLine TREES =
            new ChangedLine(EntryKind.CATEGORY, "T", List.of(Map.of("name", "树木", "urgency", "NORMAL")));

    final InMemoryRevisions revisions = PublishedList.revisions(
            NOW,
            new Area("A", "区", AreaKind.DISTRICT, null, null),
            category("C"),
            new Unit("U-S", "街道", Tier.STREET, UnitKind.CENTRE, null, List.of(), List.of()));
    final EditLines lines = new EditLines(
            revisions,
            new EntryFiles(geometry -> Optional.empty(), schema -> Optional.empty()),
            draft -> List.of(),
            DraftRules.NONE);
    final InMemoryAdjustments adjustments = new InMemoryAdjustments();
    final AtomicInteger running = new AtomicInteger();
    final SettleAdjustment settle = settle(PublishedList.lookup(revisions, NOW));

    SettleAdjustment settle(Lookup lookup) {
        return new SettleAdjustment(
                adjustments,
                new AdjustedDrafts(revisions, lines),
                new SettleAdjustment.Evidence(new InForce<>(lookup, CurrentList::new), new KnownCases()),
                () -> new AdjustmentNumber("A44039920261125%06d".formatted(running.incrementAndGet())),
                () -> NOW);
    }

    private static final class KnownCases extends NoPastCases {
        @Override
        public Set<String> known(Collection<String> numbers) {
            return numbers.stream().filter(Set.of("K-1", "K-2")::contains).collect(Collectors.toSet());
        }
    }

    private static Category category(String code) {
        return new Category(code, "垃圾", null, Urgency.NORMAL, null);
    }

    @BeforeEach
    void a_draft_is_open() {
        done(revisions.open("新稿", "O-KEEP", NOW, OptionalInt.empty()));
    }

    Adjustment state(AdjustmentNumber number) {
        return adjustments.find(number).orElseThrow().adjustment();
    }

    AdjustmentNumber forwarded(@Nullable ChangedLine line) {
        AdjustmentNumber number = done(settle.propose(proposal(Cause.RULING, MATTER, line, List.of("K-1")), STREET))
                .adjustment()
                .proposal()
                .number();
        done(settle.forward(number, "建议采纳", LEADER));
        return number;
    }

    AdjustmentNumber proposed(Cause cause, String... cases) {
        return done(settle.propose(proposal(cause, MATTER, TREES, List.of(cases)), STREET))
                .adjustment()
                .proposal()
                .number();
    }

    Proposal proposal(Cause cause, Matter matter, @Nullable ChangedLine line, List<String> cases) {
        return new Proposal(settle.number(), cause, Level.CATEGORY, matter, line, cases, "清单未列", "U-S");
    }
}
