package org.fenbo.registry.categorylist.http;

import static org.fenbo.backbone.web.identity.AllowAll.Callers.SIGNED_IN;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.backbone.web.identity.AllowAll;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.Classification.Grade;
import org.fenbo.registry.catalogue.Handling;
import org.fenbo.registry.catalogue.Handling.CollectionRule;
import org.fenbo.registry.catalogue.LimitUnit;
import org.fenbo.registry.catalogue.Listing.Season;
import org.fenbo.registry.catalogue.TimeLimit;
import org.fenbo.registry.catalogue.TimeLimits;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.categorylist.CategoryList;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.refusal.RevisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the catalogue in force: the categories that are offered (REG-11). */
@RestController
@RequestMapping("/registry/v1/catalogue")
class CategoryListController {
    private static final int MOST = 600;

    private final InForce<CategoryList> lists;
    private final MovableClock clock;

    CategoryListController(InForce<CategoryList> lists, MovableClock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /** For the next page, callers send the last category of this page as {@code after}. */
    record CategoryPage(int revision, LocalDate day, long total, List<CategoryLine> lines) {}

    /**
     * A category.
     *
     * @param codes its code in other systems of codes, by the name of the system
     * @param season the days of the year on which it is offered, such as 11-01~03-31; absent is all days
     * @param limits its time limits; those of a category above it if it has none of its own (REG-11m)
     * @param duties codes of its duties
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CategoryLine(
            String category,
            String name,
            @Nullable String parent,
            Urgency urgency,
            @Nullable Grade grade,
            @Nullable String national,
            Map<String, String> codes,
            Map<String, CollectionRule> collection,
            @Nullable String season,
            LimitsView limits,
            List<String> duties) {

        static CategoryLine of(Category category, CategoryList list) {
            return new CategoryLine(
                    category.code(),
                    category.name(),
                    category.parent(),
                    category.urgency(),
                    category.classification().grade(),
                    category.classification().national(),
                    category.listing().codes(),
                    category.handling().collection(),
                    text(category.listing().season()),
                    LimitsView.of(list.limitsOf(category.code()), list.stagesOf(category.code())),
                    list.dutiesOf(category.code()));
        }

        private static @Nullable String text(@Nullable Season season) {
            return season == null ? null : text(season.from()) + "~" + text(season.until());
        }

        private static String text(MonthDay day) {
            return day.toString().substring(2);
        }
    }

    /**
     * The time limits of a category. If a limit is absent, the limit of the district's policy applies.
     *
     * @param stages the stages of handling, in order
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LimitsView(
            @JsonProperty("case") @Nullable LimitView wholeCase,
            @Nullable LimitView accept,
            @Nullable LimitView handle,
            List<StageView> stages) {
        static LimitsView of(TimeLimits limits, List<Handling.Stage> stages) {
            return new LimitsView(
                    LimitView.of(limits.wholeCase()),
                    LimitView.of(limits.accept()),
                    LimitView.of(limits.handle()),
                    stages.stream().map(StageView::of).toList());
        }
    }

    /** @param unitName the unit in Chinese */
    record LimitView(int amount, LimitUnit unit, String unitName) {
        static @Nullable LimitView of(@Nullable TimeLimit limit) {
            return limit == null
                    ? null
                    : new LimitView(limit.amount(), limit.unit(), limit.unit().chinese());
        }
    }

    /** A stage of handling, such as 停工 (stop work), with its limit. */
    record StageView(String name, LimitView limit) {
        static StageView of(Handling.Stage stage) {
            TimeLimit limit = stage.limit();
            return new StageView(
                    stage.name(),
                    new LimitView(limit.amount(), limit.unit(), limit.unit().chinese()));
        }
    }

    /**
     * @param day the day on which the categories are offered; absent is today
     * @param collector kind of the collector who asks, such as {@code grid}
     * @param system name of another system of codes; only categories that have a code in it
     * @param code code in that system, or the category's own code if no system is given
     */
    @AllowAll(SIGNED_IN)
    @GetMapping
    CategoryPage offered(
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String collector,
            @RequestParam(required = false) @Nullable String system,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") int limit) {
        CategoryList list = list();
        LocalDate on = day == null ? today(list) : day;
        Page<Category> page =
                list.offered(new CategoryList.Asked(on, collector, system, code), after, Math.clamp(limit, 1, MOST));
        return new CategoryPage(
                list.revision(),
                on,
                page.total(),
                page.items().stream()
                        .map(category -> CategoryLine.of(category, list))
                        .toList());
    }

    private CategoryList list() {
        return lists.at(clock.instant())
                .orElseThrow(() -> RefusalProblem.of(RevisionCode.NO_REVISION_IN_FORCE.refusal(clock.instant())));
    }

    private LocalDate today(CategoryList list) {
        return LocalDate.ofInstant(clock.instant(), list.zone());
    }
}
