package org.fenbo.dispatch.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.casefile.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A registry for tests. It has every unit except {@code U-NONE}, on every day and without names, but no centres, no categories and no tree of areas. Its answer depends on the size.
 *
 * @param answer the answer to every question
 * @param answering which units may answer
 */
public record FixedRouting(Answer answer, Predicate<UnitCode> answering) implements Routing {
    /** A registry without a revision in force. */
    public static final Routing EMPTY =
            new FixedRouting(new Answer.None(null, new Words("没有生效的清单", "no revision is in force")));

    /** The explanation of {@link #EMPTY} after a return. */
    public static final Responsibility.Explanation WHY =
            new Responsibility.Explanation("重新待派后再查清单：没有生效的清单", "asked again for the queue: no revision is in force");

    /** A registry in which every unit may answer. */
    public FixedRouting(Answer answer) {
        this(answer, any -> true);
    }

    @Override
    public Answer answerFor(@Nullable CategoryCode category, @Nullable AreaCode area, Facts facts) {
        return answer;
    }

    @Override
    public Optional<UnitCode> centreFor(
            @Nullable CategoryCode category, @Nullable AreaCode area, QueueGround ground, Instant at) {
        return Optional.empty();
    }

    @Override
    public Set<String> factsAsked(@Nullable CategoryCode category, @Nullable AreaCode area, Facts facts) {
        return Set.of("size");
    }

    @Override
    public int centreChanges(Instant at) {
        return 0;
    }

    @Override
    public boolean isCentre(UnitCode unit, Instant at) {
        return false;
    }

    @Override
    public Predicate<UnitCode> mayAnswer(@Nullable CategoryCode category, @Nullable AreaCode area, Facts facts) {
        return answering;
    }

    @Override
    public Optional<UnitCode> fallbackFor(@Nullable CategoryCode category, @Nullable AreaCode area, Facts facts) {
        return Optional.empty();
    }

    @Override
    public int returnsBeforeRuling(Instant at) {
        return 2;
    }

    @Override
    public boolean knows(UnitCode unit, Instant at) {
        return !unit.value().equals("U-NONE");
    }

    @Override
    public boolean isValid(UnitCode unit, Instant at) {
        return true;
    }

    @Override
    public Optional<UnitCode> named(String name, Instant at) {
        return Optional.empty();
    }

    @Override
    public List<String> chainOf(@Nullable CategoryCode category, Instant at) {
        return List.of();
    }

    @Override
    public List<String> areasOf(@Nullable AreaCode area, Instant at) {
        return area == null ? List.of() : List.of(area.value());
    }

    @Override
    public Place placeOf(@Nullable AreaCode area, Instant at) {
        return new Place("", "");
    }
}
