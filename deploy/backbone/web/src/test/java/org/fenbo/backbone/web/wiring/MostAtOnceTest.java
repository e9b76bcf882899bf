package org.fenbo.backbone.web.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fenbo.backbone.web.problem.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class MostAtOnceTest {
    private final List<Exception> problems = new ArrayList<>();
    private final MostAtOnce filter = new MostAtOnce(1, (request, response, handler, problem) -> {
        problems.add(problem);
        return null;
    });

    @Test
    @DisplayName("超出承载能力：503 并告知何时重试，已受理的不受影响")
    void a_call_above_the_limit_is_refused_while_the_first_call_runs_and_served_afterwards()
            throws ServletException, IOException {
        MockHttpServletResponse second = new MockHttpServletResponse();
        call("/intake/v1/reports", (request, response) -> call("/intake/v1/reports", (inner, same) -> {}, second));
        assertThat(problems).singleElement().isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.getStatusCode().value()).isEqualTo(503);
            assertThat(problem.getHeaders().getFirst("Retry-After")).isEqualTo("1");
        });
        List<String> served = new ArrayList<>();
        call("/intake/v1/reports", (request, response) -> served.add("third"));
        assertThat(served).containsExactly("third");
    }

    @Test
    void a_call_that_fails_gives_its_place_back() throws ServletException, IOException {
        try {
            call("/intake/v1/reports", (request, response) -> {
                throw new IOException("cut");
            });
        } catch (IOException cut) {
            problems.clear();
        }
        call("/intake/v1/reports", (request, response) -> {});
        assertThat(problems).isEmpty();
    }

    @Test
    void health_is_always_answered() throws ServletException, IOException {
        List<String> served = new ArrayList<>();
        call(
                "/intake/v1/reports",
                (request, response) -> call("/actuator/health", (inner, same) -> served.add("health")));
        assertThat(served).containsExactly("health");
    }

    private void call(String path, FilterChain then) throws ServletException, IOException {
        call(path, then, new MockHttpServletResponse());
    }

    private void call(String path, FilterChain then, MockHttpServletResponse response)
            throws ServletException, IOException {
        filter.doFilter(new MockHttpServletRequest("POST", path), response, then);
    }
}
