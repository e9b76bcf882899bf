package org.fenbo.registry.people.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.fenbo.registry.group.MessageGroup;
import org.fenbo.registry.group.MessageGroup.Level;
import org.fenbo.registry.officer.Position;
import org.fenbo.registry.people.GridStaff.Professional;
import org.fenbo.registry.people.GroupOwners.Ownerless;
import org.fenbo.registry.people.Person;
import org.fenbo.registry.people.UnitPage;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.UnitKind;
import org.jspecify.annotations.Nullable;

/** The JSON of units and people. */
final class PeopleView {

    private PeopleView() {}

    /** @param title the officer's title, shown next to the name */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PersonView(String code, String name, @Nullable String title, Position.@Nullable Staffing staffing) {
        static PersonView of(Person person) {
            return new PersonView(person.code(), person.name(), person.title(), person.staffing());
        }
    }

    /**
     * A unit with its people.
     *
     * @param commander the unit that may order this unit: the commander, or otherwise the parent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UnitView(
            int revision,
            String code,
            String name,
            Tier tier,
            UnitKind kind,
            @Nullable String parent,
            @Nullable String commander,
            List<String> aliases,
            List<String> serves,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String successor,
            @Nullable PersonView head,
            @Nullable PersonView deputy,
            List<PersonView> members,
            List<String> equipment) {
        static UnitView of(int revision, UnitPage page) {
            return new UnitView(
                    revision,
                    page.unit().code(),
                    page.unit().name(),
                    page.unit().tier(),
                    page.unit().kind(),
                    page.unit().parent(),
                    page.unit().commander() == null
                            ? page.unit().parent()
                            : page.unit().commander(),
                    page.unit().aliases(),
                    page.unit().serves(),
                    page.unit().validity().from(),
                    page.unit().validity().until(),
                    page.unit().successor(),
                    page.head().map(PersonView::of).orElse(null),
                    page.deputy().map(PersonView::of).orElse(null),
                    page.members().stream().map(PersonView::of).toList(),
                    page.unit().team().equipment());
        }
    }

    /**
     * A professional grid over a basic grid.
     *
     * @param first whether its staff come first for the category that was asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProfessionalView(
            String code,
            String name,
            String field,
            @Nullable String unit,
            boolean first,
            List<PersonView> staff) {
        static ProfessionalView of(Professional found) {
            return new ProfessionalView(
                    found.grid().code(),
                    found.grid().name(),
                    found.grid().field(),
                    found.grid().unit(),
                    found.ofField(),
                    found.staff().stream().map(PersonView::of).toList());
        }
    }

    record ProfessionalsView(int revision, String grid, List<ProfessionalView> professional) {}

    /**
     * A message group whose owner has left.
     *
     * @param above the owner of the nearest group above who is still there; absent if there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OwnerlessView(
            String code,
            String name,
            Level level,
            String area,
            PersonView owner,
            @Nullable PersonView above) {
        static OwnerlessView of(Ownerless found) {
            return new OwnerlessView(
                    found.group().code(),
                    found.group().name(),
                    found.group().level(),
                    found.group().area(),
                    PersonView.of(found.owner()),
                    found.above().map(PersonView::of).orElse(null));
        }
    }

    /** @param parent code of the group one level above; absent at the highest level */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GroupView(
            String code, String name, Level level, @Nullable String parent, String area) {
        static GroupView of(MessageGroup group) {
            return new GroupView(group.code(), group.name(), group.level(), group.parent(), group.area());
        }
    }

    record OwnGroups(int revision, List<GroupView> groups) {}

    record OwnerlessGroups(int revision, int total, List<OwnerlessView> found) {}
}
