package org.fenbo.dispatch.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ModelWeightsTest {
    private static final Duration HALF_LIFE = Duration.ofDays(180);

    @Test
    @DisplayName("建议模型的参数在 0 与 1 之间，两端都可")
    void weights_must_be_between_zero_and_one() {
        assertThat(new ModelWeights(HALF_LIFE, 0, 0, 0, 1).mostTallies()).isOne();
        assertThat(new ModelWeights(HALF_LIFE, 1, 1, 1, 1).doubt()).isOne();
        for (double wrong : List.of(-0.1, 1.1, Double.NaN)) {
            refused("doubt", wrong, 0.5, 0.5);
            refused("communityPull", 0.5, wrong, 0.5);
            refused("channelPull", 0.5, 0.5, wrong);
        }
    }

    private static void refused(String named, double doubt, double communityPull, double channelPull) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModelWeights(HALF_LIFE, doubt, communityPull, channelPull, 1))
                .withMessageStartingWith(named);
    }

    @Test
    @DisplayName("模型至少保留一类；半衰期须为正")
    void a_model_keeps_at_least_one_tally_and_its_half_life_is_positive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModelWeights(HALF_LIFE, 0.2, 0.9, 0.3, 0))
                .withMessageContaining("mostTallies");
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeDecay(Duration.ZERO));
    }
}
