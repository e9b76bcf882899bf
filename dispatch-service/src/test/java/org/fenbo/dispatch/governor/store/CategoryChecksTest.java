package org.fenbo.dispatch.governor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fenbo.backbone.events.alert.Alert;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.governor.GovernedCases;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class CategoryChecksTest {
    private static final CategoryCode A = new CategoryCode("A");
    private static final CategoryCode B = new CategoryCode("B");
    private static final CategoryCode C = new CategoryCode("C");
    private static final Instant NOON = Instant.parse("2026-11-27T04:00:00Z");

    private final JudgedCases cases = new JudgedCases();
    private final List<CategoryCode> checked = new ArrayList<>();
    private Optional<RuntimeException> failure = Optional.of(new IllegalStateException("can't be read"));
    private final CategoryChecks checks = new CategoryChecks(cases, this::check, () -> NOON);

    /** Cases of which only the judged categories are known. */
    private static final class JudgedCases implements GovernedCases {
        private final Set<CategoryCode> judged = new HashSet<>(Set.of(A, B, C));

        @Override
        public List<CategoryCode> categories() {
            return List.of(A, B, C);
        }

        @Override
        public List<Figures> figures(List<Window> windows) {
            return List.of();
        }

        @Override
        public List<ReturnsOfDuty> returns(List<Window> windows) {
            return List.of();
        }

        @Override
        public Set<CategoryCode> takeJudged() {
            Set<CategoryCode> taken = Set.copyOf(judged);
            judged.clear();
            return taken;
        }
    }

    /** Fails as long as B is among the categories. */
    private void check(Collection<CategoryCode> categories) {
        if (categories.contains(B) && failure.isPresent()) {
            throw failure.get();
        }
        checked.addAll(categories);
    }

    @Test
    @DisplayName("一个事项无法检查，其他事项照常检查；告警列出该事项，并一直重试到成功 (CASE-22c)")
    void a_category_that_cannot_be_checked_does_not_stop_the_others_and_is_checked_again() {
        checks.checkJudged();
        assertThat(checked).containsExactlyInAnyOrder(A, C);
        assertThat(checks.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.code()).isEqualTo("category-not-checked");
            assertThat(alert.what().chinese()).startsWith("1 个事项（如 B）");
        });

        checks.checkAll();
        assertThat(checks.alerts()).extracting(Alert::since).containsExactly(NOON);
        checked.clear();
        failure = Optional.empty();
        checks.checkJudged();
        assertThat(checked).containsExactly(B);
        assertThat(checks.alerts()).isEmpty();
        checks.checkJudged();
        assertThat(checked).containsExactly(B);
    }

    @Test
    @DisplayName("数据库暂不可用时不告警、不逐个重试，恢复后补查 (CASE-22c)")
    void nothing_is_forgotten_while_the_database_does_not_answer() {
        failure = Optional.of(new DataAccessResourceFailureException("no connection"));
        assertThatThrownBy(checks::checkJudged).isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(checked).isEmpty();
        assertThat(checks.alerts()).isEmpty();
        failure = Optional.empty();
        checks.checkJudged();
        assertThat(checked).containsExactlyInAnyOrder(A, B, C);
    }
}
