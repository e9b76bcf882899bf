package org.fenbo.registry.listing.http;

import static org.fenbo.backbone.web.identity.AllowAll.Callers.SIGNED_IN;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.backbone.web.identity.AllowAll;
import org.fenbo.backbone.web.problem.PageLimit;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.StreetList;
import org.fenbo.registry.listing.StreetLists;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.refusal.ListCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The three lists of a street (履职事项清单), now or on any day (REG-17). */
@AllowAll(SIGNED_IN)
@RestController
class StreetListController {
    private static final int MOST = 500;
    private static final int USUAL = 200;

    private final InForce<StreetLists> lists;
    private final MovableClock clock;

    StreetListController(InForce<StreetLists> lists, MovableClock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * Which lines are read.
     *
     * @param list one of the three lists; absent is all
     * @param at an instant of the day; absent is now
     * @param after code of the last line on the previous page; absent is the first page
     * @param limit how many lines at most, 1 to 500; absent is 200
     */
    record StreetListQuery(
            @Nullable StreetList list,
            @Nullable OffsetDateTime at,
            @Nullable String after,
            @Nullable Integer limit) {}

    /**
     * A page of lines.
     *
     * @param counts how many lines each list has on the day
     * @param next what to send as {@code after} for the next page; absent if this page is not full
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StreetListView(
            int revision,
            LocalDate day,
            Map<StreetList, Integer> counts,
            long total,
            List<LineView> lines,
            @Nullable String next) {}

    /**
     * A line of a list.
     *
     * @param kindName the Chinese name of the kind
     * @param lead the unit that leads; absent if a person decides
     * @param owed what each unit owes, by its code
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineView(
            String code,
            String title,
            DutyKind kind,
            String kindName,
            StreetList list,
            @Nullable String area,
            @Nullable String lead,
            Map<String, String> owed,
            @Nullable String basis,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        static LineView of(StreetLists.Line line) {
            return new LineView(
                    line.code(),
                    line.title(),
                    line.kind(),
                    line.kind().chinese(),
                    line.list(),
                    line.area(),
                    line.lead(),
                    line.owed(),
                    line.basis(),
                    line.from(),
                    line.until());
        }
    }

    /** @param street code of the street */
    @GetMapping("/registry/v1/street-lists/{street}")
    StreetListView lists(@PathVariable String street, StreetListQuery asked) {
        Instant at = Asked.at(asked.at(), clock);
        StreetLists found = Asked.inForce(lists, at);
        if (!found.knows(street)) {
            throw RefusalProblem.of(
                    ListCode.UNKNOWN_AREA.refusal(found.revision(), street).at("street"));
        }
        int limit = PageLimit.of(Objects.requireNonNullElse(asked.limit(), USUAL), MOST);
        LocalDate day = LocalDate.ofInstant(at, found.zone());
        Page<StreetLists.Line> page =
                found.lines(street, asked.list(), day, Objects.requireNonNullElse(asked.after(), ""), limit);
        List<LineView> lines = page.items().stream().map(LineView::of).toList();
        return new StreetListView(
                found.revision(),
                day,
                found.counts(street, day),
                page.total(),
                lines,
                PageLimit.next(lines, limit, LineView::code));
    }
}
