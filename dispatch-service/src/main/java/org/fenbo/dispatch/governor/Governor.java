package org.fenbo.dispatch.governor;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Aggregates;
import org.fenbo.backbone.kernel.Aggregates.Changed;
import org.fenbo.backbone.kernel.Aggregates.Happened;
import org.fenbo.backbone.kernel.Origin;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.governor.GovernedCases.Figures;
import org.fenbo.dispatch.governor.GovernedCases.Window;
import org.fenbo.dispatch.governor.GovernorEvent.AutomaticResumed;
import org.fenbo.dispatch.governor.GovernorEvent.AutomaticStopped;

/** Switches automatic dispatch of a category off if too few orders were right, and on again for a person (CASE-22c,e). */
public final class Governor {
    private static final Origin PLATFORM = new Origin(Actor.platform("dispatch"), null, null);
    private static final String SUBJECT = "category:";

    private final Aggregates<AutomaticSwitch, GovernorEvent> switches;
    private final GovernedCases cases;
    private final GovernorRules rules;
    private final InstantSource clock;

    public Governor(
            Aggregates<AutomaticSwitch, GovernorEvent> switches,
            GovernedCases cases,
            GovernorRules rules,
            InstantSource clock) {
        this.switches = switches;
        this.cases = cases;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * A category with its figures.
     *
     * @param figures the last cases of the category; if it is off, those before it was switched off
     */
    public record Governed(AutomaticSwitch state, GovernorRule rule, Figures figures) {}

    /** The subject of the events of a category. */
    public static String subject(CategoryCode category) {
        return SUBJECT + category.value();
    }

    /** Switches off those of the categories of which too few automatic orders were right (CASE-22c). */
    public void check(Collection<CategoryCode> categories) {
        governed(categories).stream()
                .filter(one -> one.state() instanceof AutomaticSwitch.On)
                .filter(one -> one.rule().isTooLow(one.figures().tally()))
                .forEach(this::stop);
    }

    private void stop(Governed on) {
        Tally tally = on.figures().tally();
        AutomaticStopped stopped = new AutomaticStopped(
                on.figures().category(),
                tally.right(),
                tally.judged(),
                on.rule().percent(),
                tally.wrong(),
                clock.instant());
        switches.change(
                subject(stopped.category()),
                Aggregates.by(
                        PLATFORM,
                        // Another instance may have been faster, or a person may have switched meanwhile.
                        known -> AutomaticSwitch.of(known).equals(on.state()) ? List.of(stopped) : List.of()));
    }

    /** The categories with their figures, in the order of their codes. */
    public List<Governed> all() {
        return governed(cases.categories());
    }

    /** These categories with their figures; a category without a case has figures of zero. */
    public List<Governed> governed(Collection<CategoryCode> categories) {
        Instant now = clock.instant();
        Map<String, AutomaticSwitch> known = new LinkedHashMap<>();
        switches.findAll(categories.stream().map(Governor::subject).toList())
                .forEach(found -> known.put(found.subject(), found.state()));
        List<Window> windows = categories.stream()
                .map(category -> new Window(
                        category,
                        state(known, category).since(),
                        rules.of(category, now).window()))
                .toList();
        return cases.figures(windows).stream()
                .map(figures ->
                        new Governed(state(known, figures.category()), rules.of(figures.category(), now), figures))
                .toList();
    }

    private static AutomaticSwitch state(Map<String, AutomaticSwitch> known, CategoryCode category) {
        return known.getOrDefault(subject(category), AutomaticSwitch.NEVER_OFF);
    }

    /** A person switches a category on again; refused if it is on. */
    public Outcome<AutomaticSwitch> resume(CategoryCode category, OfficerId officer, String reason, Origin origin) {
        AutomaticResumed resumed = new AutomaticResumed(category, officer, reason, clock.instant());
        return switches.change(
                        subject(category),
                        (known, version) -> known instanceof AutomaticSwitch.Off
                                ? Outcome.done(new Happened<>(origin, List.of(resumed)))
                                : Outcome.refused(DispatchCode.AUTOMATIC_ALREADY.refusal(category)))
                .map(Changed::state);
    }
}
