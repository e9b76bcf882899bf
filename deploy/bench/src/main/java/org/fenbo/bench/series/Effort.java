package org.fenbo.bench.series;

import java.time.Duration;
import java.util.List;
import org.fenbo.bench.load.Rate;

/**
 * How thoroughly it is measured.
 *
 * @param runs of each measure, of which the last three count
 * @param warmLimit after which services that aren't warm are measured all the same, which no gate then holds by
 * @param divisor of the usual size of a run: 1, or more for a quick look
 * @param rates that are measured where a measure has several; empty for all
 * @param seed of whatever is drawn by chance
 */
public record Effort(int runs, Duration warmLimit, int divisor, List<Rate> rates, long seed) {

    /** The count at the usual size of a run. */
    public int count(int usual) {
        return Math.max(1, usual / divisor);
    }

    /** So long at the usual size of a run. */
    public Duration time(Duration usual) {
        return usual.dividedBy(divisor);
    }

    /** Those of a measure's rates that are wanted. */
    public List<Rate> wanted(Rate... of) {
        return List.of(of).stream()
                .filter(rate -> rates.isEmpty() || rates.contains(rate))
                .toList();
    }
}
