package org.fenbo.registry.openlist;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.fenbo.registry.duty.DutyKind;
import org.jspecify.annotations.Nullable;

/**
 * A duty of the public list, with names next to the codes. It names units, never the people who work there.
 *
 * @param code of the duty
 * @param kind kind of the duty, in Chinese (REG-1c)
 * @param kindCode code of the kind
 * @param heading the heading above the class of the duty; null if the duty is in no class
 * @param dutyClass the class above the duty; null if the list has no classes
 * @param list the street's list in which the duty is, in Chinese; null if it is in none (REG-17)
 * @param categories the categories it covers; empty if it is not a matter of the catalogue
 * @param area where it applies; null means the whole district
 * @param lead the responsible unit; null if a person decides each case
 * @param others cooperating units, or the units that a person chooses from
 * @param owed what each unit owes; empty if the duty doesn't state it (REG-2)
 * @param conditions the conditions, as in the list
 * @param powers the powers to do the duty that streets have claimed (REG-14)
 * @param basis the law or rule that the duty is based on; null if not given
 */
public record OpenDuty(
        String code,
        String title,
        String kind,
        DutyKind kindCode,
        @Nullable Named heading,
        @Nullable Named dutyClass,
        @Nullable String list,
        List<Named> categories,
        @Nullable Named area,
        @Nullable Named lead,
        List<Named> others,
        List<Owed> owed,
        List<String> conditions,
        List<OpenPower> powers,
        @Nullable String basis) {

    /** A code with its name. */
    public record Named(String code, String name) {}

    /**
     * A power that a team has claimed.
     *
     * @param area where the team does the duty instead of the lead
     */
    public record OpenPower(String code, Named area, Named team) {}

    /** What a unit owes. */
    public record Owed(Named unit, String what) {}

    /**
     * Whether a word occurs in the code or title, or in the name of a category, the heading, the area or a unit. Upper
     * and lower case make no difference.
     */
    boolean speaksOf(String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return words().anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private Stream<String> words() {
        return Stream.of(
                        Stream.of(code, title),
                        categories.stream().flatMap(category -> Stream.of(category.name(), category.code())),
                        Stream.of(
                                        Optional.ofNullable(heading),
                                        Optional.ofNullable(dutyClass),
                                        Optional.ofNullable(area),
                                        Optional.ofNullable(lead))
                                .flatMap(Optional::stream)
                                .map(Named::name),
                        others.stream().map(Named::name),
                        powers.stream().map(power -> power.team().name()))
                .flatMap(texts -> texts);
    }
}
