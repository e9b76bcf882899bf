package org.fenbo.dispatch.suggestion;

import java.time.Duration;

/**
 * How experience is weighed (CASE-3). A district may set it; the default was tuned on one real district's September
 * and confirmed on its October.
 *
 * @param halfLife after this time a case weighs half
 * @param doubt this part of a case is not believed at once, per unit and level: a single case may be a slip
 * @param communityPull how strongly units that often work in the case's community are preferred, from 0 (not) to 1
 * @param channelPull the same for the case's channel
 * @param mostTallies how many sets of like cases are kept, about 400 bytes each; the ones that had no case for the longest
 *     time are forgotten first
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

    private static void requirePart(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be between 0 and 1: " + value);
        }
    }
}
