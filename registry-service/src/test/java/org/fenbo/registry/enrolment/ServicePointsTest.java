package org.fenbo.registry.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.fenbo.registry.policy.NumberPolicy;
import org.fenbo.registry.policy.NumberPolicy.Name;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ServicePointsTest {

    @Test
    @DisplayName("积分由服务时长和次数按策略计算，满整数才计；星级按积分达到的档次 (ORG-8g)")
    void points_and_stars_follow_the_rule() {
        ServicePoints usual = new ServicePoints(NumberPolicy.usual(NumberPolicy.Kind.SERVICE_POINTS));
        assertThat(usual.points(3, 359)).isEqualTo(5);
        assertThat(usual.stars(99)).isZero();
        assertThat(usual.stars(100)).isEqualTo(1);
        assertThat(usual.stars(999)).isEqualTo(3);
        assertThat(usual.stars(1_500)).isEqualTo(5);
        ServicePoints district = new ServicePoints(new NumberPolicy(
                NumberPolicy.Kind.SERVICE_POINTS,
                Map.of(Name.POINTS_PER_HOUR, 2, Name.POINTS_PER_SERVICE, 5, Name.ONE_STAR, 20)));
        assertThat(district.points(2, 90)).isEqualTo(13);
        assertThat(district.stars(20)).isEqualTo(1);
    }
}
