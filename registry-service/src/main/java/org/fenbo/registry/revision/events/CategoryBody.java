package org.fenbo.registry.revision.events;

import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.Classification;
import org.fenbo.registry.catalogue.Handling;
import org.fenbo.registry.catalogue.LimitUnit;
import org.fenbo.registry.catalogue.Listing;
import org.fenbo.registry.catalogue.TimeLimit;
import org.fenbo.registry.catalogue.TimeLimits;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.revision.events.LimitBodies.LimitsBody;
import org.jspecify.annotations.Nullable;

/** The JSON of a category. */
record CategoryBody(
        String code,
        String name,
        @Nullable String parent,
        Urgency urgency,
        @Nullable LimitsBody limits,
        @Nullable String national,
        @Nullable String older,
        Classification.@Nullable Nature nature,
        Classification.@Nullable Grade grade,
        Classification.@Nullable CentreTier tier,
        @Nullable Map<String, Handling.CollectionRule> collection,
        @Nullable Boolean confirmation,
        @Nullable String form,
        @Nullable Map<Handling.Step, List<String>> evidence,
        @Nullable String closing,
        @Nullable List<String> verifiers,
        @Nullable Boolean centreVerifies,
        @Nullable Boolean closedByRule,
        @Nullable List<String> onTheSpot,
        @Nullable List<StageBody> stages,
        @Nullable Map<String, String> codes,
        @Nullable SeasonBody season)
        implements EntryBody<Category> {

    record StageBody(String name, int amount, LimitUnit unit) {

        static StageBody of(Handling.Stage stage) {
            return new StageBody(
                    stage.name(), stage.limit().amount(), stage.limit().unit());
        }

        Handling.Stage stage() {
            return new Handling.Stage(name, new TimeLimit(amount, unit));
        }
    }

    /** The first and the last day, as {@code 11-01}. */
    record SeasonBody(String from, String until) {
        private static final String NO_YEAR = "--";

        static @Nullable SeasonBody of(Listing.@Nullable Season season) {
            return season == null ? null : new SeasonBody(text(season.from()), text(season.until()));
        }

        private static String text(MonthDay day) {
            return day.toString().substring(NO_YEAR.length());
        }

        Listing.Season season() {
            return new Listing.Season(MonthDay.parse(NO_YEAR + from), MonthDay.parse(NO_YEAR + until));
        }
    }

    static CategoryBody of(Category category) {
        TimeLimits limits = category.limits();
        Classification classes = category.classification();
        Handling handling = category.handling();
        return new CategoryBody(
                category.code(),
                category.name(),
                category.parent(),
                category.urgency(),
                limits == null ? null : LimitsBody.of(limits),
                classes.national(),
                classes.older(),
                classes.nature(),
                classes.grade(),
                classes.tier(),
                Absent.ifEmpty(handling.collection()),
                handling.confirmation(),
                handling.form(),
                Absent.ifEmpty(handling.evidence()),
                handling.closing(),
                Absent.ifEmpty(handling.verifiers()),
                handling.centreVerifies(),
                handling.closedByRule() ? true : null,
                Absent.ifEmpty(handling.onTheSpot()),
                Absent.ifEmpty(handling.stages().stream().map(StageBody::of).toList()),
                Absent.ifEmpty(category.listing().codes()),
                SeasonBody.of(category.listing().season()));
    }

    @Override
    public Category content() {
        return new Category(
                code,
                name,
                parent,
                urgency,
                limits == null ? null : limits.limits(),
                new Classification(national, older, nature, grade, tier),
                new Handling(
                        Absent.sorted(collection),
                        confirmation,
                        form,
                        Absent.map(evidence),
                        closing,
                        Absent.list(verifiers),
                        centreVerifies,
                        Boolean.TRUE.equals(closedByRule),
                        Absent.list(onTheSpot),
                        Absent.list(stages).stream().map(StageBody::stage).toList()),
                new Listing(Absent.sorted(codes), season == null ? null : season.season()));
    }
}
