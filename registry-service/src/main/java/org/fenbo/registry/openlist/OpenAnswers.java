package org.fenbo.registry.openlist;

import java.time.LocalDate;
import java.util.List;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.RankedUnit;
import org.fenbo.registry.duty.WorkItem;
import org.fenbo.registry.lookup.Answer;
import org.fenbo.registry.lookup.Explanation;
import org.fenbo.registry.openlist.OpenAnswer.OpenItem;
import org.fenbo.registry.openlist.OpenAnswer.OpenPart;
import org.fenbo.registry.openlist.OpenDuty.Named;
import org.fenbo.registry.power.GrantedPower;
import org.jspecify.annotations.Nullable;

/**
 * Shows the answers of the look-up to the public: the same answers, with names and without people (REG-4i, REG-15).
 *
 * @param area code of the area of the question; empty if the area is not known
 */
public record OpenAnswers(OpenList list, String area, LocalDate day) {

    /** @param category code of the category that was asked */
    public OpenAnswer of(String category, Answer answer) {
        Named asked = list.category(category).orElse(new Named(category, category));
        return switch (answer) {
            case Answer.ByDuty found -> shown(asked, found, units(found), found.duty());
            case Answer.ByDecision open -> shown(asked, open, units(open), open.duty());
            case Answer.ByComponent named ->
                shown(asked, named, new Units(list.unit(named.lead()), List.of(), List.of()), null);
            case Answer.Ownerless ownerless -> shown(asked, ownerless, units(ownerless), null);
            case Answer.None none -> shown(asked, none, new Units(null, List.of(), List.of()), null);
        };
    }

    private record Units(@Nullable Named unit, List<OpenPart> parts, List<Named> candidates) {}

    private Units units(Answer.ByDuty found) {
        List<OpenPart> parts = found.parts().stream()
                .map(part -> new OpenPart(
                        list.unit(part.unit()), part.leads(), part.owes().orElse(null)))
                .toList();
        return new Units(list.unit(found.lead()), parts, List.of());
    }

    private Units units(Answer.ByDecision open) {
        return new Units(
                null,
                List.of(),
                open.candidates().stream().map(RankedUnit::unit).map(list::unit).toList());
    }

    private Units units(Answer.Ownerless ownerless) {
        return new Units(
                null, List.of(), ownerless.rota().stream().map(list::unit).toList());
    }

    private OpenAnswer shown(Named category, Answer answer, Units units, @Nullable Duty duty) {
        Explanation why = answer.explanation();
        GrantedPower power = why.power();
        WorkItem item = why.item();
        return new OpenAnswer(
                category,
                OpenAnswer.kind(answer),
                units.unit(),
                units.parts(),
                units.candidates(),
                duty == null ? null : list.shown(duty, day),
                power == null ? null : power.code(),
                item == null ? null : OpenItem.of(item),
                List.copyOf(why.missing()),
                list.choices(new OpenChoices.Matter(category.code(), area, day), answer));
    }
}
