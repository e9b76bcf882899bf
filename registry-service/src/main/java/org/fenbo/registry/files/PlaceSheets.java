package org.fenbo.registry.files;

import java.util.List;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.area.Grid;
import org.fenbo.registry.area.Overlay;
import org.fenbo.registry.keyplace.KeyPlace;
import org.jspecify.annotations.Nullable;

/** The files of areas, professional grids and key places. */
final class PlaceSheets {

    private static final int LONGEST_GEOMETRY = 200_000;
    private static final int LONGEST_LIST = 20_000;
    private static final Column CODE = Column.required("code", "编码");
    private static final Column NAME = Column.required("name", "名称").upTo(200);
    private static final Column PARENT = Column.optional("parent", "上级");

    private PlaceSheets() {}

    /** One area per line. */
    record Areas(Geometries geometries) implements Sheet.OneEach<Area> {

        private static final Column KIND = Column.required("kind", "类型");
        private static final Column GEOMETRY = Column.optional("geometry", "图形").upTo(LONGEST_GEOMETRY);
        private static final Column GRID = Column.optional("grid", "网格类型");
        private static final Column HOUSEHOLDS = Column.optional("households", "户数");
        private static final Column REPLACED_BY =
                Column.optional("replacedBy", "替代区域").upTo(LONGEST_LIST);

        @Override
        public Layout layout() {
            return new Layout(
                    CODE,
                    NAME,
                    KIND,
                    PARENT,
                    GRID,
                    HOUSEHOLDS,
                    ValidityCells.FROM,
                    ValidityCells.UNTIL,
                    REPLACED_BY,
                    GEOMETRY);
        }

        @Override
        public Cells line(Area area, SheetLanguage words) {
            Grid grid = area.grid();
            Cells cells = new Cells()
                    .put(CODE, area.code())
                    .put(NAME, area.name())
                    .put(KIND, words.of(area.kind(), AreaKind::chinese))
                    .put(PARENT, area.parent())
                    .put(GEOMETRY, area.geometry())
                    .put(REPLACED_BY, area.replacedBy())
                    .put(GRID, grid == null ? null : words.of(grid.kind(), Grid.Kind::chinese))
                    .put(HOUSEHOLDS, grid == null ? null : grid.households());
            return ValidityCells.put(cells, area.validity());
        }

        @Override
        public Area read(Row row) {
            return new Area(
                    row.code(CODE),
                    row.text(NAME),
                    row.choice(KIND, AreaKind.values(), AreaKind::chinese),
                    row.optionalCode(PARENT),
                    geometry(row),
                    grid(row),
                    ValidityCells.validity(row),
                    row.codes(REPLACED_BY));
        }

        private static @Nullable Grid grid(Row row) {
            Grid.Kind kind = row.optionalChoice(GRID, Grid.Kind.values(), Grid.Kind::chinese);
            Integer households = row.number(HOUSEHOLDS);
            if (kind == null && households != null) {
                row.fault(
                        GRID,
                        "",
                        "MISSING",
                        new Words("填了户数而未填网格类别", "is empty though households are counted"),
                        new Words("请填写网格类别", "give the kind of grid"));
            }
            return kind == null ? null : new Grid(kind, households);
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
                                        new Words(
                                                "写作 GeoJSON Polygon 或 MultiPolygon，经度在前，每环闭合",
                                                "write a GeoJSON Polygon or MultiPolygon, longitude before latitude, each ring closed")));
            }
            return geometry;
        }
    }

    /** One professional grid per line. */
    static final class Overlays implements Sheet.OneEach<Overlay> {

        private static final Column FIELD = Column.required("field", "领域");
        private static final Column GRIDS = Column.required("grids", "基础网格").upTo(LONGEST_LIST);
        private static final Column UNIT = Column.optional("unit", "单位").ofUnits();
        private static final Column STAFF = Column.optional("staff", "人员").upTo(LONGEST_LIST);
        private static final Column CATEGORIES =
                Column.optional("categories", "事项").upTo(LONGEST_LIST).ofCategories();

        @Override
        public Layout layout() {
            return new Layout(CODE, NAME, FIELD, GRIDS, UNIT, STAFF, CATEGORIES);
        }

        @Override
        public Cells line(Overlay overlay, SheetLanguage words) {
            return new Cells()
                    .put(CODE, overlay.code())
                    .put(NAME, overlay.name())
                    .put(FIELD, overlay.field())
                    .put(GRIDS, overlay.grids())
                    .put(UNIT, overlay.unit())
                    .put(STAFF, overlay.staff())
                    .put(CATEGORIES, overlay.categories());
        }

        @Override
        public Overlay read(Row row) {
            row.text(GRIDS);
            return new Overlay(
                    row.code(CODE),
                    row.text(NAME),
                    row.text(FIELD),
                    row.codes(GRIDS),
                    row.optionalCode(UNIT),
                    row.codes(STAFF),
                    row.codes(CATEGORIES));
        }
    }

    /** One key place per line. */
    static final class KeyPlaces implements Sheet.OneEach<KeyPlace> {

        private static final Column KIND = Column.required("kind", "类型");
        private static final Column GRIDS = Column.required("grids", "所在网格").upTo(LONGEST_LIST);
        private static final Column OWNER = Column.optional("owner", "经营单位").upTo(200);
        private static final Column INSPECTION =
                Column.optional("inspection", "检查清单").upTo(LONGEST_LIST);
        private static final Column EVERY = Column.optional("every", "巡查周期");

        @Override
        public Layout layout() {
            return new Layout(CODE, NAME, KIND, GRIDS, OWNER, INSPECTION, EVERY);
        }

        @Override
        public Cells line(KeyPlace place, SheetLanguage words) {
            return new Cells()
                    .put(CODE, place.code())
                    .put(NAME, place.name())
                    .put(KIND, place.kind())
                    .put(GRIDS, place.grids())
                    .put(OWNER, place.owner())
                    .put(INSPECTION, place.inspection())
                    .put(EVERY, place.every());
        }

        @Override
        public KeyPlace read(Row row) {
            String grids = row.text(GRIDS);
            return new KeyPlace(
                    row.code(CODE),
                    row.text(NAME),
                    row.text(KIND),
                    grids.isEmpty() ? List.of("") : row.codes(GRIDS),
                    row.optional(OWNER),
                    row.list(INSPECTION),
                    row.number(EVERY));
        }
    }
}
