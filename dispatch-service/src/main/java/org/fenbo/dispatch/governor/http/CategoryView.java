package org.fenbo.dispatch.governor.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.fenbo.dispatch.governor.AutomaticSwitch;
import org.fenbo.dispatch.governor.GovernedCases.Figures;
import org.fenbo.dispatch.governor.Governor.Governed;
import org.fenbo.dispatch.governor.GovernorRule;
import org.jspecify.annotations.Nullable;

/**
 * A category as the page of the governor shows it (CASE-22f).
 *
 * @param cases how many of the last cases count
 * @param sent how many of them were dispatched without a person
 * @param sentShare absent if there is no case
 * @param judged of how many automatic orders it is known which unit handled the case in the end
 * @param rightShare absent if too few orders were judged
 * @param last the last switch; absent if the category was never off
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CategoryView(
        String category,
        State state,
        int cases,
        int sent,
        @Nullable Double sentShare,
        int judged,
        int right,
        @Nullable Double rightShare,
        Needed needed,
        @Nullable SwitchView last) {

    /** Whether cases are dispatched automatically. */
    enum State {
        ON,
        OFF
    }

    /**
     * The numbers by which the governor acts on the category (CASE-22a).
     *
     * @param share the smallest share of automatic orders that must be right
     * @param window how many of the last cases count
     * @param fewest how many automatic orders the governor needs before it acts, and how many judged ones a share needs
     */
    record Needed(double share, int window, int fewest) {
        static Needed of(GovernorRule rule) {
            return new Needed(rule.percent() / 100.0, rule.window(), rule.fewest());
        }
    }

    static CategoryView of(Governed one) {
        Figures figures = one.figures();
        int judged = figures.tally().judged();
        int right = figures.tally().right();
        return new CategoryView(
                figures.category().value(),
                one.state() instanceof AutomaticSwitch.On ? State.ON : State.OFF,
                figures.cases(),
                figures.sent(),
                share(figures.sent(), figures.cases()).orElse(null),
                judged,
                right,
                share(right, judged)
                        .filter(any -> one.rule().hasRate(figures.tally()))
                        .orElse(null),
                Needed.of(one.rule()),
                one.state().last().map(SwitchView::of).orElse(null));
    }

    private static Optional<Double> share(int part, int whole) {
        return whole == 0 ? Optional.empty() : Optional.of(Math.round(10_000.0 * part / whole) / 10_000.0);
    }
}
