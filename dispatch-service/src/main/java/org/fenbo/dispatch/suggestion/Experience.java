package org.fenbo.dispatch.suggestion;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the past teaches about who handles what where (CASE-3): learns from who in the end handled each case, newest
 * weighing most, and ranks units for a case by those that were like it. It suggests; people or the registry decide.
 *
 * <p>May be asked by many threads while one teaches: lessons replace small unchanging tallies one at a time. It grows
 * with the number of different likenesses and units, not of cases; beyond that only the newest cases are remembered,
 * so that they can be corrected ({@link Weighing#rememberedCases()}).
 */
public final class Experience {

    private static final List<Level> WIDE = List.of(Level.TYPE, Level.MAIN_TYPE_AND_STREET, Level.CATEGORY);
    private static final List<Level> NARROW =
            List.of(Level.CATEGORY_AND_STREET, Level.CATEGORY_AND_COMMUNITY, Level.CATEGORY_COMMUNITY_AND_CHANNEL);

    private final Weighing weighing;
    private final Fading fading;
    private final Map<Common, Tally> tallies = new ConcurrentHashMap<>();
    private final Map<String, Lesson> lessons = new LinkedHashMap<>();

    /** Weighs as was tuned on a real district. */
    public Experience() {
        this(Weighing.DEFAULT);
    }

    /** Weighs as the district wants it. */
    public Experience(Weighing weighing) {
        this.weighing = weighing;
        this.fading = new Fading(weighing.halfLife());
    }

    /**
     * Learns that the unit handled the case in the end. Learning a case again with another unit or other facts replaces
     * the earlier lesson (a ruling, a reclassification); the same again changes nothing, so that an event may come
     * twice. A case without a unit teaches nothing.
     */
    public synchronized void learn(String caseNumber, Likeness likeness, String unit, Instant at) {
        var lesson = new Lesson(likeness, unit, at);
        var earlier = lessons.get(caseNumber);
        if (unit.isEmpty() || (earlier != null && earlier.saysTheSameAs(lesson))) {
            return;
        }
        if (earlier != null) {
            forget(caseNumber, earlier);
        }
        remember(caseNumber, lesson);
    }

    private void forget(String caseNumber, Lesson lesson) {
        lessons.remove(caseNumber);
        for (var common : Common.allOf(lesson.likeness())) {
            tallies.computeIfPresent(common, (same, tally) -> tally.without(lesson, fading));
        }
    }

    private void remember(String caseNumber, Lesson lesson) {
        for (var common : Common.allOf(lesson.likeness())) {
            tallies.compute(
                    common, (same, tally) -> (tally == null ? Tally.emptyAt(lesson.at()) : tally).with(lesson, fading));
        }
        lessons.put(caseNumber, lesson);
        if (lessons.size() > weighing.rememberedCases()) {
            lessons.remove(lessons.keySet().iterator().next());
        }
    }

    /**
     * The units that handled like cases, likeliest first, at most so many; none as long as nothing was learned. A case
     * weighs by its age at the instant given.
     *
     * <p>Wide levels speak first (type, main type in the street, category; all cases only where these know nothing). What
     * they propose is pulled towards the units that work in the case's community and, a little, by its channel: so a
     * category that was hardly seen in this place finds its counterpart here. Then the narrow levels speak (category in
     * the street, in the community, by the channel). At each, many own cases outweigh what was said before, few don't.
     */
    public List<Suggestion> rank(Likeness likeness, Instant at, int limit) {
        var ranking = new Ranking(weighing, fading, at);
        narrow(ranking, WIDE, likeness);
        if (ranking.isEmpty()) {
            narrow(ranking, List.of(Level.ALL), likeness);
        }
        pull(ranking, Common.community(likeness), weighing.communityPull());
        pull(ranking, Common.channel(likeness), weighing.channelPull());
        narrow(ranking, NARROW, likeness);
        return ranking.best(limit);
    }

    private void narrow(Ranking ranking, List<Level> levels, Likeness likeness) {
        for (var level : levels) {
            level.commonTo(likeness).flatMap(this::tallyOf).ifPresent(tally -> ranking.narrow(level, tally));
        }
    }

    private void pull(Ranking ranking, Optional<Common> place, double strength) {
        var here = place.flatMap(this::tallyOf);
        var everywhere = tallyOf(Common.ALL);
        if (here.isPresent() && everywhere.isPresent()) {
            ranking.pull(here.get(), everywhere.get(), strength);
        }
    }

    private Optional<Tally> tallyOf(Common common) {
        return Optional.ofNullable(tallies.get(common)).filter(tally -> !tally.isEmpty());
    }
}
