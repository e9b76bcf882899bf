package org.fenbo.dispatch.suggestion;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Learns from past cases which unit handles which cases (CASE-3). The unit that handled a case in the end counts; newer
 * cases weigh more. For a new case, the model ranks the units of similar cases. The model only suggests; people or the
 * registry decide.
 *
 * <p>Many threads may rank while one thread learns, because learning replaces immutable tallies one at a time. The
 * model keeps no cases, only a limited number of tallies, one for each set of similar cases. The tally whose newest
 * case is the oldest is forgotten first ({@link ModelWeights#mostTallies()}).
 */
public final class SuggestionModel {
    /**
     * The version of the model. It changes with the default weights. The number is raised when the computation changes
     * (SEC-3a).
     */
    public static final String VERSION = "likeness-1/" + ModelWeights.DEFAULT.label();

    private static final List<Level> WIDE = List.of(Level.TYPE, Level.MAIN_TYPE_AND_STREET, Level.CATEGORY);
    private static final List<Level> NARROW =
            List.of(Level.CATEGORY_AND_STREET, Level.CATEGORY_AND_COMMUNITY, Level.CATEGORY_COMMUNITY_AND_CHANNEL);

    /**
     * If the model has more tallies than the limit, it forgets a tenth of them. So the model rarely has to search for
     * the oldest tallies.
     */
    private static final int PART_FORGOTTEN = 10;

    private final ModelWeights weighing;
    private final TimeDecay fading;
    private final Map<SharedTraits, Tally> tallies = new ConcurrentHashMap<>();
    private final ReentrantLock teaching = new ReentrantLock();

    /** Uses the default weights, which were tuned on a real district. */
    public SuggestionModel() {
        this(ModelWeights.DEFAULT);
    }

    /** Uses these weights. */
    public SuggestionModel(ModelWeights weighing) {
        this.weighing = weighing;
        this.fading = new TimeDecay(weighing.halfLife());
    }

    /**
     * Learns that a unit handled cases in the end, or takes back what was learned. The order of the calls doesn't
     * matter. The caller must not pass a handled case twice. Cases without a unit are ignored.
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

    /** How many tallies the model keeps. */
    public int size() {
        return tallies.size();
    }

    /**
     * The units that handled similar cases, the most probable first, up to the limit; empty if nothing has been learned
     * yet. The weight of a case depends on its age at this instant.
     *
     * <p>The ranking begins with the wide levels: type, main type in the street, category. If these levels have no
     * cases, all cases count. The second step prefers units that work in the community of the case and, less strongly,
     * units that get cases on its channel. So the ranking also finds the right unit for a category that is rare at this
     * place. The last step uses the narrow levels: category in the street, in the community, on the channel. At a
     * narrow level with many own cases, these cases count more than the result so far; at a level with few own cases,
     * the result so far counts more.
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
