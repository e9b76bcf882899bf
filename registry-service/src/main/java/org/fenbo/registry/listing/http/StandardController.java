package org.fenbo.registry.listing.http;

import static org.fenbo.backbone.web.identity.AllowAll.Callers.EVERYBODY;
import static org.fenbo.backbone.web.identity.AllowAll.Callers.SIGNED_IN;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.backbone.web.identity.AllowAll;
import org.fenbo.backbone.web.problem.PageLimit;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.registry.catalogue.LimitUnit;
import org.fenbo.registry.catalogue.TimeLimit;
import org.fenbo.registry.listing.Standards;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.refusal.ListCode;
import org.fenbo.registry.standard.Standard;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rectification standard (整治标准), now or on any day (REG-19). */
@RestController
class StandardController {
    private final InForce<Standards> lists;
    private final MovableClock clock;

    StandardController(InForce<Standards> lists, MovableClock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * Which lines are read.
     *
     * @param category only lines of this hazard, also those of the categories above it; absent is all
     * @param word only lines in which all these words occur; absent is all
     * @param at an instant of the day; absent is now
     * @param after code of the last line on the previous page; absent is the first page
     * @param limit how many lines at most, 1 to 200; absent is 50
     */
    record StandardQuery(
            @Nullable String category,
            @Nullable String word,
            @Nullable OffsetDateTime at,
            @Nullable String after,
            @Nullable Integer limit) {}

    /**
     * A page of lines.
     *
     * @param next what to send as {@code after} for the next page; absent if this page is not full
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StandardsView(
            int revision,
            LocalDate day,
            long total,
            List<StandardView> lines,
            @Nullable String next) {}

    /**
     * A line of the standard.
     *
     * @param hazard name of the category
     * @param state the required state after the rectification
     * @param steps what has to be done, in this order
     * @param evidence what proves the state
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StandardView(
            String code,
            String title,
            String category,
            String hazard,
            String state,
            List<String> steps,
            List<String> evidence,
            LimitView limit,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        static StandardView of(Standards.Line line) {
            Standard standard = line.standard();
            return new StandardView(
                    standard.code(),
                    standard.title(),
                    standard.category(),
                    line.hazard(),
                    standard.state(),
                    standard.steps(),
                    standard.evidence(),
                    LimitView.of(standard.limit()),
                    standard.validity().from(),
                    standard.validity().until());
        }
    }

    /** @param unitName the Chinese name of the unit */
    record LimitView(int amount, LimitUnit unit, String unitName) {
        static LimitView of(TimeLimit limit) {
            return new LimitView(limit.amount(), limit.unit(), limit.unit().chinese());
        }
    }

    /** What everybody may read: the lines of today. */
    record OpenStandardQuery(
            @Nullable String category,
            @Nullable String word,
            @Nullable String after,
            @Nullable Integer limit) {}

    @AllowAll(EVERYBODY)
    @GetMapping("/registry/v1/open/standards")
    StandardsView open(OpenStandardQuery asked) {
        return standards(new StandardQuery(asked.category(), asked.word(), null, asked.after(), asked.limit()));
    }

    @AllowAll(SIGNED_IN)
    @GetMapping("/registry/v1/standards")
    StandardsView standards(StandardQuery asked) {
        Instant at = Asked.at(asked.at(), clock);
        Standards found = Asked.inForce(lists, at);
        String category = Asked.text("category", asked.category());
        if (!category.isEmpty() && !found.knows(category)) {
            throw RefusalProblem.of(ListCode.UNKNOWN_CATEGORY
                    .refusal(found.revision(), category)
                    .at("category"));
        }
        int limit = Asked.limit(asked.limit());
        LocalDate day = LocalDate.ofInstant(at, found.zone());
        Page<Standards.Line> page =
                found.lines(category, Asked.text("word", asked.word()), day, Asked.text("after", asked.after()), limit);
        List<StandardView> lines = page.items().stream().map(StandardView::of).toList();
        return new StandardsView(
                found.revision(), day, page.total(), lines, PageLimit.next(lines, limit, StandardView::code));
    }
}
