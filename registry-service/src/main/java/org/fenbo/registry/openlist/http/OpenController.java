package org.fenbo.registry.openlist.http;

import static org.fenbo.backbone.web.identity.AllowAll.Callers.EVERYBODY;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.backbone.web.identity.AllowAll;
import org.fenbo.backbone.web.problem.PageLimit;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.backbone.web.problem.WebCode;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.openlist.OpenDuty;
import org.fenbo.registry.openlist.OpenDuty.Named;
import org.fenbo.registry.openlist.OpenList;
import org.fenbo.registry.refusal.RevisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The parts of the list in force that the public may read, without sign-in. A caller who asks too often is refused for
 * a while.
 */
@AllowAll(EVERYBODY)
@RestController
@RequestMapping("/registry/v1/open")
class OpenController {
    private static final int LONGEST_WORD = 100;
    private static final int MOST = 200;
    private static final int USUAL = 50;

    private final InForce<OpenList> lists;
    private final MovableClock clock;

    OpenController(InForce<OpenList> lists, MovableClock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * A page.
     *
     * @param revision number of the revision in force
     * @param total how many items there are on all pages
     * @param next what to send as {@code after} for the next page; absent if this page is not full
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PageView<T>(
            int revision,
            long total,
            List<T> found,
            @Nullable String next) {}

    /**
     * Which items a list shows, and which page of them.
     *
     * @param word shows only items in which this word occurs; absent is all
     * @param after code of the last item on the previous page; absent is the first page
     * @param limit how many items at most, 1 to 200; absent is 50
     */
    record OpenListQuery(
            @Nullable String word,
            @Nullable String after,
            @Nullable Integer limit) {}

    private interface Search<T> {
        Page<T> of(String word, String after, int limit);
    }

    @GetMapping("/duties")
    PageView<OpenDuty> duties(OpenListQuery asked) {
        OpenList list = inForce();
        LocalDate today = LocalDate.ofInstant(clock.instant(), list.zone());
        return page(list, asked, (word, after, limit) -> list.duties(word, today, after, limit), OpenDuty::code);
    }

    @GetMapping("/categories")
    PageView<Named> categories(OpenListQuery asked) {
        OpenList list = inForce();
        return page(list, asked, list::categories, Named::code);
    }

    @GetMapping("/areas")
    PageView<Named> areas(OpenListQuery asked) {
        OpenList list = inForce();
        return page(list, asked, list::areas, Named::code);
    }

    private OpenList inForce() {
        return lists.at(clock.instant())
                .orElseThrow(() -> RefusalProblem.of(RevisionCode.NO_REVISION_IN_FORCE.refusal(clock.instant())));
    }

    private static <T> PageView<T> page(
            OpenList list, OpenListQuery asked, Search<T> search, Function<T, String> code) {
        int limit = PageLimit.of(Objects.requireNonNullElse(asked.limit(), USUAL), MOST);
        Page<T> page = search.of(text("word", asked.word()), text("after", asked.after()), limit);
        List<T> found = page.items();
        String next = found.size() < limit ? null : code.apply(found.getLast());
        return new PageView<>(list.revision(), page.total(), found, next);
    }

    private static String text(String field, @Nullable String asked) {
        String text = Objects.requireNonNullElse(asked, "").strip();
        if (text.length() > LONGEST_WORD) {
            throw WebCode.INVALID_FIELD
                    .problem(
                            new Words("超过 %s 个字符", "longer than %s characters").with(List.of(LONGEST_WORD)),
                            new Words("请用较短的内容", "send a shorter text"))
                    .field(field)
                    .build();
        }
        return text;
    }
}
