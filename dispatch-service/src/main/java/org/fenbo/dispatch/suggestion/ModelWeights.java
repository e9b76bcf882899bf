package org.fenbo.dispatch.suggestion;

import java.time.Duration;

/**
 * The weights of the suggestion model (CASE-3). The service uses the default. The default was tuned on the cases of
 * September of one real district, and confirmed on its cases of October.
 *
 * @param halfLife after this time, the weight of a case is halved
 * @param doubt the part of one case that is subtracted from each unit's weight at each level, because a single case may
 *     be a mistake
 * @param communityPull how strongly units that often work in the community of the case are preferred, from 0 (not at
 *     all) to 1
 * @param channelPull how strongly units that often get cases on the channel of the case are preferred, from 0 to 1
 * @param mostTallies how many tallies are kept, about 400 bytes each; the tally whose newest case is the oldest is
 *     forgotten first
 */
public record ModelWeights(Duration halfLife, double doubt, double communityPull, double channelPull, int mostTallies) {

    public static final ModelWeights DEFAULT = new ModelWeights(Duration.ofDays(180), 0.2, 0.9, 0.3, 100_000);

    public ModelWeights {
        requirePart("doubt", doubt);
        requirePart("communityPull", communityPull);
        requirePart("channelPull", channelPull);
        if (mostTallies < 1) {
            throw new IllegalArgumentException("mostTallies must be at least 1: " + mostTallies);
        }
    }

    /** The weights that change a ranking, in one text. */
    String label() {
        return "%dd-%s-%s-%s".formatted(halfLife.toDays(), doubt, communityPull, channelPull);
    }

    private static void requirePart(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be between 0 and 1: " + value);
        }
    }
}
