package org.fenbo.dispatch.suggestion;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What the past teaches about who handles what where (CASE-3): learns from who in the end handled each case, newest
 * weighing most, and ranks units for a case by those that were like it. It suggests; people or the registry decide.
 *
 * <p>May be asked by many threads while one teaches: lessons replace small unchanging tallies one at a time. No case is
 * kept, only tallies: one for each set of like cases, and of these a limited number. The sets to which no case was added
 * for the longest time are forgotten first ({@link ModelWeights#mostTallies()}).
 */
public final class SuggestionModel {

    private static final List<Level> WIDE = List.of(Level.TYPE, Level.MAIN_TYPE_AND_STREET, Level.CATEGORY);
    private static final List<Level> NARROW =
            List.of(Level.CATEGORY_AND_STREET, Level.CATEGORY_AND_COMMUNITY, Level.CATEGORY_COMMUNITY_AND_CHANNEL);

    /** A tenth is forgotten at once, so that looking for the oldest is rare. */
    private static final int PART_FORGOTTEN = 10;

    private final ModelWeights weighing;
    private final TimeDecay fading;
    private final Map<SharedTraits, Tally> tallies = new ConcurrentHashMap<>();
    private final ReentrantLock teaching = new ReentrantLock();

    /** Weighs as was tuned on a real district. */
    public SuggestionModel() {
        this(ModelWeights.DEFAULT);
    }

    /** Weighs as the district wants it. */
    public SuggestionModel(ModelWeights weighing) {
        this.weighing = weighing;
        this.fading = new TimeDecay(weighing.halfLife());
    }

    /**
     * Learns that the unit handled cases in the end, or takes that back. Lessons add up in any order; the caller sees to
     * it that none comes twice. Cases without a unit teach nothing.
     */
    public void learn(HandledCase lesson) {
        if (lesson.unit().isEmpty()) {
            return;
        }
        teaching.lock();
        try {
            for (var common : SharedTraits.allOf(lesson.likeness())) {
                tallies.put(common, tallies.getOrDefault(common, Tally.NONE).with(lesson, fading));
            }
            forgetOldest();
        } finally {
            teaching.unlock();
        }
    }

    private void forgetOldest() {
        if (tallies.size() > weighing.mostTallies()) {
            tallies.entrySet().stream()
                    .sorted(Comparator.comparing(entry -> entry.getValue().asOf()))
                    .limit(1 + weighing.mostTallies() / PART_FORGOTTEN)
                    .map(Map.Entry::getKey)
                    .toList()
                    .forEach(tallies::remove);
        }
    }

    /** How many sets of like cases it keeps a tally of. */
    public int size() {
        return tallies.size();
    }

    /**
     * The units that handled like cases, likeliest first, up to the limit; none as long as nothing was learned. A case
     * weighs by its age at the instant given.
     *
     * <p>Wide levels come first (type, main type in the street, category; all cases only where these know nothing).
     * What they propose is pulled towards the units that work in the case's community and, a little, by its channel: so
     * a category that was hardly seen in this place finds its counterpart here. Then the narrow levels follow (category
     * in the street, in the community, by the channel). At each, many own cases outweigh the result so far, few don't.
     */
    public List<Suggestion> rank(Similarity likeness, Instant at, int limit) {
        var ranking = new Ranking(weighing, fading, at);
        narrow(ranking, WIDE, likeness);
        if (ranking.isEmpty()) {
            narrow(ranking, List.of(Level.ALL), likeness);
        }
        pull(ranking, SharedTraits.community(likeness), weighing.communityPull());
        pull(ranking, SharedTraits.channel(likeness), weighing.channelPull());
        narrow(ranking, NARROW, likeness);
        return ranking.best(limit);
    }

    private void narrow(Ranking ranking, List<Level> levels, Similarity likeness) {
        for (var level : levels) {
            level.commonTo(likeness).flatMap(this::tallyOf).ifPresent(tally -> ranking.narrow(level, tally));
        }
    }

    private void pull(Ranking ranking, Optional<SharedTraits> place, double strength) {
        var here = place.flatMap(this::tallyOf);
        var everywhere = tallyOf(SharedTraits.ALL);
        if (here.isPresent() && everywhere.isPresent()) {
            ranking.pull(here.get(), everywhere.get(), strength);
        }
    }

    private Optional<Tally> tallyOf(SharedTraits common) {
        return Optional.ofNullable(tallies.get(common)).filter(tally -> !tally.isEmpty());
    }
}
