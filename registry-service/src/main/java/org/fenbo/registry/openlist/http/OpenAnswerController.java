package org.fenbo.registry.openlist.http;

import static org.fenbo.backbone.web.identity.AllowAll.Callers.EVERYBODY;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.backbone.web.identity.AllowAll;
import org.fenbo.backbone.web.problem.Parameters;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.backbone.web.problem.WebCode;
import org.fenbo.registry.lookup.Answer;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.lookup.Lookup;
import org.fenbo.registry.openlist.OpenAnswer;
import org.fenbo.registry.openlist.OpenAnswers;
import org.fenbo.registry.openlist.OpenDuty;
import org.fenbo.registry.openlist.OpenList;
import org.fenbo.registry.openlist.Places;
import org.fenbo.registry.refusal.ListCode;
import org.fenbo.registry.refusal.RevisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers who is responsible for a matter at a place, without sign-in (REG-15). */
@AllowAll(EVERYBODY)
@RestController
class OpenAnswerController {
    private static final int LONGEST = 100;
    private static final int MOST = 10;

    private final Lookup lookup;
    private final InForce<OpenList> lists;
    private final Places places;
    private final MovableClock clock;

    OpenAnswerController(Lookup lookup, InForce<OpenList> lists, Places places, MovableClock clock) {
        this.lookup = lookup;
        this.lists = lists;
        this.places = places;
        this.clock = clock;
    }

    /**
     * A question: the matter as a category or in free words, and the place as an area or as a point.
     *
     * @param longitude in degrees east (WGS 84)
     * @param latitude in degrees north
     */
    record OpenQuestion(
            @Nullable String category,
            @Nullable String word,
            @Nullable String area,
            @Nullable Double longitude,
            @Nullable Double latitude) {}

    /**
     * The answers.
     *
     * @param area code of the area of the place
     * @param answers the answer for the category, or for each category that the words are about, the best first
     * @param services plans and services without a category that the words are about
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OpenAnswersView(int revision, String area, List<OpenAnswer> answers, List<OpenDuty> services) {}

    @GetMapping("/registry/v1/open/answers")
    OpenAnswersView answers(OpenQuestion asked) {
        Instant now = clock.instant();
        OpenList list =
                lists.at(now).orElseThrow(() -> RefusalProblem.of(RevisionCode.NO_REVISION_IN_FORCE.refusal(now)));
        LocalDate today = LocalDate.ofInstant(now, list.zone());
        String area = area(asked, list, now);
        String category = text("category", asked.category());
        String word = text("word", asked.word());
        if (category.isEmpty() && word.isEmpty()) {
            throw Parameters.missing("category");
        }
        OpenAnswers shown = new OpenAnswers(list, area, today);
        Stream<String> categories = category.isEmpty() ? list.about(word, today, MOST).stream() : Stream.of(category);
        List<OpenAnswer> answers = categories
                .flatMap(code -> lookup.answer(code, area, now, Map.of()).stream()
                        .map(answer -> shown.of(code, known(answer, code, area))))
                .toList();
        return new OpenAnswersView(
                list.revision(), area, answers, category.isEmpty() ? list.services(word, today, MOST) : List.of());
    }

    private static Answer known(Answer answer, String category, String area) {
        if (answer instanceof Answer.None(var gap, var why)) {
            switch (gap) {
                case NO_DUTY -> {}
                case UNKNOWN_CATEGORY ->
                    throw RefusalProblem.of(ListCode.UNKNOWN_CATEGORY
                            .refusal(why.revision(), category)
                            .at("category"));
                case UNKNOWN_AREA ->
                    throw RefusalProblem.of(
                            ListCode.UNKNOWN_AREA.refusal(why.revision(), area).at("area"));
            }
        }
        return answer;
    }

    private String area(OpenQuestion asked, OpenList list, Instant now) {
        String area = text("area", asked.area());
        Double longitude = asked.longitude();
        Double latitude = asked.latitude();
        if (!area.isEmpty()) {
            return area;
        }
        if (longitude == null || latitude == null) {
            throw Parameters.missing("area");
        }
        return places.areaAt(longitude, latitude, now)
                .orElseThrow(() ->
                        RefusalProblem.of(ListCode.OUTSIDE_THE_DISTRICT.refusal(list.revision(), longitude, latitude)));
    }

    private static String text(String field, @Nullable String asked) {
        String text = asked == null ? "" : asked.strip();
        if (text.length() > LONGEST) {
            throw WebCode.INVALID_FIELD
                    .problem(
                            new Words("超过 %s 个字符", "longer than %s characters").with(List.of(LONGEST)),
                            new Words("请用较短的内容", "send a shorter text"))
                    .field(field)
                    .build();
        }
        return text;
    }
}
