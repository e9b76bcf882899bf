package org.fenbo.backbone.web.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.backbone.web.problem.CallerLanguage;
import org.fenbo.backbone.web.problem.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class QuotaGateTest {
    private enum Code implements Refusal.Code {
        TOO_MANY_REPORTS,
        TOO_MANY_QUESTIONS;

        @Override
        public Refusal.Text text() {
            Words detail = new Words("一分钟内超过 %s 次", "more than %s in a minute");
            return new Refusal.Text(Refusal.Kind.TOO_OFTEN, detail, new Words("请稍候", "wait"));
        }
    }

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void an_allowed_call_is_answered_with_the_rest_of_the_quota() {
        assertThat(pass("POST", new Allowance.Granted(41))).isTrue();
        assertThat(response.getHeader("RateLimit")).isEqualTo("\"reports\";r=41");
        assertThat(response.getHeader("RateLimit-Policy")).isEqualTo("\"reports\";q=60;w=60");
    }

    @Test
    @DisplayName("超出接入方限额：429，并告知何时再来 (INT-1c)")
    void a_call_over_the_quota_is_refused_with_the_time_to_wait() {
        assertThatThrownBy(() -> pass("POST", new Allowance.Refused(Duration.ofMillis(1_200))))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.getStatusCode().value()).isEqualTo(429);
                    assertThat(problem.getBody().getProperties()).containsEntry("code", "too-many-reports");
                    assertThat(problem.in(CallerLanguage.CHINESE).getDetail()).isEqualTo("一分钟内超过 60 次");
                });
        assertThat(response.getHeader("Retry-After")).isEqualTo("2");
    }

    @Test
    void no_call_is_refused_while_calls_can_not_be_counted() {
        assertThat(pass("POST", new Allowance.Uncounted())).isTrue();
        assertThat(response.getHeaderNames()).isEmpty();
    }

    @Test
    void reads_do_not_count_for_the_quota() {
        assertThat(pass("GET", new Allowance.Refused(Duration.ofSeconds(1)))).isTrue();
    }

    @Test
    void a_door_without_sign_in_counts_calls_by_address() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/registry/v1/open/duties");
        request.setRemoteAddr("203.0.113.7");
        assertThatThrownBy(() -> QuotaGate.ofAddresses(
                                always(new Allowance.Refused(Duration.ofSeconds(3))),
                                "questions",
                                Code.TOO_MANY_QUESTIONS)
                        .preHandle(request, response, "the list"))
                .hasMessageContaining("too-many-questions");
        assertThat(response.getHeader("Retry-After")).isEqualTo("3");
    }

    private boolean pass(String method, Allowance allowance) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/intake/v1/reports");
        request.setUserPrincipal(() -> "M-TEST");
        return QuotaGate.ofWrites(always(allowance), "reports", Code.TOO_MANY_REPORTS)
                .preHandle(request, response, "the reports");
    }

    private static Quotas always(Allowance allowance) {
        return new Quotas() {
            @Override
            public long perMinute() {
                return 60;
            }

            @Override
            public Allowance take(String caller) {
                return allowance;
            }
        };
    }
}
