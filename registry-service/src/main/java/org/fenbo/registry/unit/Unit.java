package org.fenbo.registry.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.fenbo.registry.coded.Coded;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;

/**
 * A unit that can be responsible (ORG-3). Its code identifies it; other spellings of its name are aliases.
 *
 * @param tier the level of the unit; a stationed agency (派驻机构) has the tier of the street that commands the agency
 * @param parent code of the unit above this unit; null for a unit at the top
 * @param aliases other spellings of its name
 * @param serves codes of the areas that the unit serves
 * @param commander code of the unit that commands this unit for dispatch; null if the parent commands this unit
 * @param validity the days on which the unit exists
 * @param team who leads the unit, and its equipment
 * @param successor code of the unit that takes over the open orders when this unit ends (ORG-3i); null if it names none
 */
public record Unit(
        String code,
        String name,
        Tier tier,
        UnitKind kind,
        @Nullable String parent,
        List<String> aliases,
        List<String> serves,
        @Nullable String commander,
        Validity validity,
        Team team,
        @Nullable String successor)
        implements Coded {

    public Unit {
        aliases = List.copyOf(aliases);
        serves = List.copyOf(serves);
    }

    /** A unit of which neither head, equipment nor successor is recorded. */
    public Unit(
            String code,
            String name,
            Tier tier,
            UnitKind kind,
            @Nullable String parent,
            List<String> aliases,
            List<String> serves,
            @Nullable String commander,
            Validity validity) {
        this(code, name, tier, kind, parent, aliases, serves, commander, validity, Team.NONE, null);
    }

    /** A unit that exists on all days and that its parent commands. */
    public Unit(
            String code,
            String name,
            Tier tier,
            UnitKind kind,
            @Nullable String parent,
            List<String> aliases,
            List<String> serves) {
        this(code, name, tier, kind, parent, aliases, serves, null, Validity.ALWAYS);
    }

    /** This unit with its last day, and the unit that takes over. */
    public Unit endingOn(LocalDate lastDay, String takesOver) {
        Validity days = new Validity(validity.from(), lastDay);
        return new Unit(code, name, tier, kind, parent, aliases, serves, commander, days, team, takesOver);
    }

    /** This unit, serving these areas too. */
    public Unit alsoServing(List<String> more) {
        List<String> all =
                Stream.concat(serves.stream(), more.stream()).distinct().toList();
        return new Unit(code, name, tier, kind, parent, aliases, all, commander, validity, team, successor);
    }

    /**
     * Whether it is a unit of a street, town or community. A stationed agency has the tier of its street, but it is an
     * office of a department.
     */
    public boolean isOfStreet() {
        return tier != Tier.CITY && tier != Tier.DISTRICT && kind != UnitKind.STATIONED_AGENCY;
    }
}
