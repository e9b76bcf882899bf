package org.fenbo.dispatch.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.fenbo.backbone.kernel.Masker;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.RankedUnit;
import org.fenbo.dispatch.casefile.UnitCode;

/**
 * The suggestions of a model outside the platform (SEC-3d). The model gets masked text only. A unit that may not get the
 * case isn't suggested.
 */
public record OutsideSuggestions(Routing list, OutsideModel model) {
    /** What candidates of an outside model have instead of a level of similarity. */
    private static final String LIKENESS = "outside-model";

    private static final Masker MASKER = new Masker();

    /** Suggests units for a matter. Nothing else of the matter leaves the platform. */
    public List<RankedUnit> of(Matter matter, Instant at) {
        Predicate<UnitCode> mayGet = list.mayGet(matter, at);
        OutsideModel.Question question = new OutsideModel.Question(
                MASKER.mask(matter.text()),
                Optional.ofNullable(matter.category()).map(CategoryCode::value).orElse(null));
        return model.units(question).stream()
                .map(guess -> new RankedUnit(
                        new UnitCode(guess.unit()), Math.clamp(guess.share(), 0, 1), 0, LIKENESS, model.version()))
                .filter(one -> mayGet.test(one.unit()))
                .toList();
    }
}
