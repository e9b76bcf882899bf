package org.fenbo.registry.revision.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.area.Grid;
import org.fenbo.registry.area.Overlay;
import org.fenbo.registry.officer.Affiliation;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.officer.Position;
import org.fenbo.registry.unit.Team;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.unit.UnitKind;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of areas, professional grids, units and officers. */
final class PlaceBodies {

    private PlaceBodies() {}

    record AreaBody(
            String code,
            String name,
            AreaKind kind,
            @Nullable String parent,
            @Nullable JsonNode geometry,
            Grid.@Nullable Kind grid,
            @Nullable Integer households,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable List<String> replacedBy)
            implements EntryBody<Area> {

        static AreaBody of(Area area) {
            String geometry = area.geometry();
            Grid grid = area.grid();
            return new AreaBody(
                    area.code(),
                    area.name(),
                    area.kind(),
                    area.parent(),
                    geometry == null ? null : JsonMapper.shared().readTree(geometry),
                    grid == null ? null : grid.kind(),
                    grid == null ? null : grid.households(),
                    area.validity().from(),
                    area.validity().until(),
                    Absent.ifEmpty(area.replacedBy()));
        }

        @Override
        public Area content() {
            return new Area(
                    code,
                    name,
                    kind,
                    parent,
                    geometry == null ? null : geometry.toString(),
                    grid == null ? null : new Grid(grid, households),
                    new Validity(from, until),
                    Absent.list(replacedBy));
        }
    }

    record OverlayBody(
            String code,
            String name,
            String field,
            List<String> grids,
            @Nullable String unit,
            @Nullable List<String> staff,
            @Nullable List<String> categories)
            implements EntryBody<Overlay> {

        static OverlayBody of(Overlay overlay) {
            return new OverlayBody(
                    overlay.code(),
                    overlay.name(),
                    overlay.field(),
                    overlay.grids(),
                    overlay.unit(),
                    Absent.ifEmpty(overlay.staff()),
                    Absent.ifEmpty(overlay.categories()));
        }

        @Override
        public Overlay content() {
            return new Overlay(code, name, field, grids, unit, Absent.list(staff), Absent.list(categories));
        }
    }

    record UnitBody(
            String code,
            String name,
            Tier tier,
            UnitKind kind,
            @Nullable String parent,
            List<String> aliases,
            List<String> serves,
            @Nullable String commander,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String head,
            @Nullable String deputy,
            @Nullable List<String> equipment,
            @Nullable String successor)
            implements EntryBody<Unit> {

        static UnitBody of(Unit unit) {
            return new UnitBody(
                    unit.code(),
                    unit.name(),
                    unit.tier(),
                    unit.kind(),
                    unit.parent(),
                    unit.aliases(),
                    unit.serves(),
                    unit.commander(),
                    unit.validity().from(),
                    unit.validity().until(),
                    unit.team().head(),
                    unit.team().deputy(),
                    Absent.ifEmpty(unit.team().equipment()),
                    unit.successor());
        }

        @Override
        public Unit content() {
            return new Unit(
                    code,
                    name,
                    tier,
                    kind,
                    parent,
                    aliases,
                    serves,
                    commander,
                    new Validity(from, until),
                    new Team(head, deputy, Absent.list(equipment)),
                    successor);
        }
    }

    record OfficerBody(
            String code,
            String name,
            String unit,
            List<String> roles,
            @Nullable List<TieBody> ties,
            Position.@Nullable Staffing staffing,
            @Nullable String title,
            @Nullable List<String> leads)
            implements EntryBody<Officer> {

        static OfficerBody of(Officer officer) {
            Position post = officer.post();
            return new OfficerBody(
                    officer.code(),
                    officer.name(),
                    officer.unit(),
                    officer.roles().stream().map(Role::code).toList(),
                    Absent.ifEmpty(officer.ties().stream().map(TieBody::of).toList()),
                    post == null ? null : post.staffing(),
                    post == null ? null : post.title(),
                    post == null ? null : Absent.ifEmpty(post.leads()));
        }

        @Override
        public Officer content() {
            List<Role> known = Arrays.stream(Role.ofOfficers())
                    .filter(role -> roles.contains(role.code()))
                    .toList();
            return new Officer(
                    code,
                    name,
                    unit,
                    known,
                    Absent.list(ties).stream().map(TieBody::tie).toList(),
                    post());
        }

        private @Nullable Position post() {
            return staffing == null && title == null && leads == null
                    ? null
                    : new Position(staffing, title, Absent.list(leads));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TieBody(
            Affiliation.Kind kind,
            String unit,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        static TieBody of(Affiliation tie) {
            return new TieBody(
                    tie.kind(),
                    tie.unit(),
                    tie.validity().from(),
                    tie.validity().until());
        }

        Affiliation tie() {
            return new Affiliation(kind, unit, new Validity(from, until));
        }
    }
}
