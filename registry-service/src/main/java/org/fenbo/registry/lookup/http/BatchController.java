package org.fenbo.registry.lookup.http;

import static org.fenbo.backbone.web.identity.AllowAll.Callers.SIGNED_IN;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.web.identity.AllowAll;
import org.fenbo.backbone.web.problem.CallerLanguage;
import org.fenbo.registry.lookup.Answer;
import org.fenbo.registry.lookup.Lookup;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Looks up many matters in one request, for command centres that sort their own matters. Changes nothing. */
@AllowAll(SIGNED_IN)
@RestController
@RequestMapping("/registry/v1/lookup/batch")
class BatchController {
    private static final int MOST = 1_000;
    private static final int LONGEST_CODE = 200;
    private static final int MOST_FACTS = 50;

    private final Lookup lookup;
    private final MovableClock clock;

    BatchController(Lookup lookup, MovableClock clock) {
        this.lookup = lookup;
        this.clock = clock;
    }

    /**
     * One matter to look up.
     *
     * @param at an instant; the revision in force at this instant gives the answer; absent is now
     * @param facts other known facts by name, such as {@code channel}; absent is none
     */
    record Question(
            @NotBlank(message = "请以编码填写事项分类 · give the category as a code")
            @Size(max = LONGEST_CODE, message = "最多 200 个字符 · at most 200 characters")
            String category,

            @NotBlank(message = "请以编码填写区域 · give the area as a code")
            @Size(max = LONGEST_CODE, message = "最多 200 个字符 · at most 200 characters")
            String area,

            @Nullable OffsetDateTime at,

            @Size(max = MOST_FACTS, message = "最多 50 项事实 · at most 50 facts") @Nullable
            Map<
                            @Size(max = LONGEST_CODE) String,
                            @NotNull(message = "请填写事实的值 · give the value of the fact") @Size(max = LONGEST_CODE) String>
                    facts) {

        Map<String, String> known() {
            return facts == null ? Map.of() : facts;
        }
    }

    record Batch(
            @NotNull(message = "请填写问题 · give the questions")
            @Size(min = 1, max = MOST, message = "1 至 1000 个问题 · from 1 to 1000 questions")
            List<@NotNull(message = "请填写问题 · give the question") @Valid Question> questions) {}

    /**
     * @param problem code of the refusal of this question; absent if there is an answer. A look-up of this question
     *     alone is refused with the same code.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reply(@Nullable AnswerView answer, @Nullable String problem) {}

    record Replies(List<Reply> answers) {}

    /** The replies are in the order of the questions. A question without an answer doesn't stop the others. */
    @PostMapping
    Replies answer(@Valid @RequestBody Batch batch, CallerLanguage language) {
        Instant now = clock.instant();
        return new Replies(batch.questions().stream()
                .map(question -> answer(question, now, language))
                .toList());
    }

    private Reply answer(Question question, Instant now, CallerLanguage language) {
        OffsetDateTime at = question.at();
        Instant when = at == null ? now : at.toInstant();
        return lookup.answer(question.category(), question.area(), when, question.known())
                .map(answer -> reply(answer, question, when, language))
                .orElse(new Reply(null, "no-revision-in-force"));
    }

    private static Reply reply(Answer answer, Question question, Instant when, CallerLanguage language) {
        if (answer instanceof Answer.None(var gap, var _)) {
            switch (gap) {
                case UNKNOWN_CATEGORY -> {
                    return new Reply(null, "unknown-category");
                }
                case UNKNOWN_AREA -> {
                    return new Reply(null, "unknown-area");
                }
                case NO_DUTY -> {}
            }
        }
        return new Reply(AnswerView.of(answer, question.category(), question.area(), when, language), null);
    }
}
