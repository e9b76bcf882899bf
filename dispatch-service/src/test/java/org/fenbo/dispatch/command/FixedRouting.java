package org.fenbo.dispatch.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.Answer;
import org.fenbo.dispatch.routing.Facts;
import org.fenbo.dispatch.routing.Routing;
import org.jspecify.annotations.Nullable;

/** A registry in which every unit exists but {@code U-NONE}, and nothing else. */
record FixedRouting() implements Routing {
    @Override
    public Answer answerFor(@Nullable CategoryCode category, @Nullable AreaCode area, Facts facts) {
        return new Answer.None(null);
    }

    @Override
    public Optional<UnitCode> centreFor(
            @Nullable CategoryCode category, @Nullable AreaCode area, QueueGround ground, Instant at) {
        return Optional.empty();
    }

    @Override
    public Optional<UnitCode> fallbackFor(@Nullable AreaCode area, Instant at) {
        return Optional.empty();
    }

    @Override
    public boolean knows(UnitCode unit, Instant at) {
        return !unit.value().equals("U-NONE");
    }

    @Override
    public List<String> chainOf(@Nullable CategoryCode category, Instant at) {
        return List.of();
    }

    @Override
    public Place placeOf(@Nullable AreaCode area, Instant at) {
        return new Place("", "");
    }
}
