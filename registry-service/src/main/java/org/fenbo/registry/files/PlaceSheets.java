package org.fenbo.registry.files;

import java.util.List;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.officer.Role;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.unit.UnitKind;
import org.jspecify.annotations.Nullable;

/** The files of areas, units and officers. */
final class PlaceSheets {

    private static final int LONGEST_GEOMETRY = 200_000;
    private static final Column CODE = Column.required("code", "编码");
    private static final Column NAME = Column.required("name", "名称").upTo(200);
    private static final Column PARENT = Column.optional("parent", "上级");

    private PlaceSheets() {}

    /** One area per line. */
    record Areas(Geometries geometries) implements Sheet {

        private static final Column KIND = Column.required("kind", "类型");
        private static final Column GEOMETRY = Column.optional("geometry", "图形").upTo(LONGEST_GEOMETRY);

        @Override
        public Layout layout() {
            return new Layout(CODE, NAME, KIND, PARENT, GEOMETRY);
        }

        @Override
        public List<Entry> entries(List<Row> rows) {
            return rows.stream().<Entry>map(row -> new Entry.OfArea(area(row))).toList();
        }

        @Override
        public List<Cells> lines(Entry entry, Words words) {
            Area area = ((Entry.OfArea) entry).area();
            return List.of(new Cells()
                    .put(CODE, area.code())
                    .put(NAME, area.name())
                    .put(KIND, words.of(area.kind(), AreaKind::chinese))
                    .put(PARENT, area.parent())
                    .put(GEOMETRY, area.geometry()));
        }

        private Area area(Row row) {
            return new Area(
                    row.code(CODE),
                    row.text(NAME),
                    row.choice(KIND, AreaKind.values(), AreaKind::chinese),
                    row.optionalCode(PARENT),
                    geometry(row));
        }

        private @Nullable String geometry(Row row) {
            String geometry = row.optional(GEOMETRY);
            if (geometry != null) {
                geometries
                        .fault(geometry)
                        .ifPresent(
                                reason -> row.fault(
                                        GEOMETRY,
                                        geometry,
                                        "NOT_A_GEOMETRY",
                                        reason,
                                        "write a GeoJSON Polygon or MultiPolygon, longitude before latitude, each ring closed"));
            }
            return geometry;
        }
    }

    /** One unit per line. */
    static final class Units implements Sheet {

        private static final Column TIER = Column.required("tier", "层级");
        private static final Column KIND = Column.required("kind", "类型");
        private static final Column ALIASES = Column.optional("aliases", "别名").upTo(1_000);
        private static final Column SERVES = Column.optional("serves", "服务区域").upTo(20_000);

        @Override
        public Layout layout() {
            return new Layout(CODE, NAME, TIER, KIND, PARENT, ALIASES, SERVES);
        }

        @Override
        public List<Entry> entries(List<Row> rows) {
            return rows.stream().<Entry>map(row -> new Entry.OfUnit(unit(row))).toList();
        }

        @Override
        public List<Cells> lines(Entry entry, Words words) {
            Unit unit = ((Entry.OfUnit) entry).unit();
            return List.of(new Cells()
                    .put(CODE, unit.code())
                    .put(NAME, unit.name())
                    .put(TIER, words.of(unit.tier(), Tier::chinese))
                    .put(KIND, words.of(unit.kind(), UnitKind::chinese))
                    .put(PARENT, unit.parent())
                    .put(ALIASES, unit.aliases())
                    .put(SERVES, unit.serves()));
        }

        private static Unit unit(Row row) {
            return new Unit(
                    row.code(CODE),
                    row.text(NAME),
                    row.choice(TIER, Tier.values(), Tier::chinese),
                    row.choice(KIND, UnitKind.values(), UnitKind::chinese),
                    row.optionalCode(PARENT),
                    row.list(ALIASES),
                    row.codes(SERVES));
        }
    }

    /** One officer per line. */
    static final class Officers implements Sheet {

        private static final Column UNIT = Column.required("unit", "单位");
        private static final Column ROLES = Column.required("roles", "角色");

        @Override
        public Layout layout() {
            return new Layout(CODE, NAME, UNIT, ROLES);
        }

        @Override
        public List<Entry> entries(List<Row> rows) {
            return rows.stream()
                    .<Entry>map(row -> new Entry.OfOfficer(officer(row)))
                    .toList();
        }

        @Override
        public List<Cells> lines(Entry entry, Words words) {
            Officer officer = ((Entry.OfOfficer) entry).officer();
            return List.of(new Cells()
                    .put(CODE, officer.code())
                    .put(NAME, officer.name())
                    .put(UNIT, officer.unit())
                    .put(
                            ROLES,
                            officer.roles().stream()
                                    .map(role -> words.of(role, Role::code, Role::chinese))
                                    .toList()));
        }

        private static Officer officer(Row row) {
            row.text(ROLES);
            List<Role> roles = row.list(ROLES).stream()
                    .map(role -> row.choice(ROLES, role, Role.values(), Role::code, Role::chinese))
                    .toList();
            return new Officer(row.code(CODE), row.text(NAME), row.code(UNIT), roles);
        }
    }
}
