package org.fenbo.registry.files;

import java.math.BigDecimal;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.component.Component;
import org.jspecify.annotations.Nullable;

/** The file of components: one component per line. */
final class ComponentSheet implements Sheet.OneEach<Component> {

    private static final Column CODE = Column.required("code", "编码");
    private static final Column NAME = Column.required("name", "名称").upTo(200);
    private static final Column AREA = Column.required("area", "区域");
    private static final Column LONGITUDE = Column.optional("longitude", "经度");
    private static final Column LATITUDE = Column.optional("latitude", "纬度");
    private static final Column OWNER = Column.optional("owner", "权属单位").ofUnits();
    private static final Column MAINTAINER =
            Column.optional("maintainer", "养护单位").ofUnits();
    private static final int EAST = 180;
    private static final int NORTH = 90;

    @Override
    public Layout layout() {
        return new Layout(CODE, NAME, AREA, LONGITUDE, LATITUDE, OWNER, MAINTAINER);
    }

    @Override
    public Cells line(Component component, SheetLanguage words) {
        return new Cells()
                .put(CODE, component.code())
                .put(NAME, component.name())
                .put(AREA, component.area())
                .put(LONGITUDE, text(component.longitude()))
                .put(LATITUDE, text(component.latitude()))
                .put(OWNER, component.owner())
                .put(MAINTAINER, component.maintainer());
    }

    private static @Nullable String text(@Nullable BigDecimal degrees) {
        return degrees == null ? null : degrees.toPlainString();
    }

    @Override
    public Component read(Row row) {
        BigDecimal longitude = degrees(row, LONGITUDE, EAST);
        BigDecimal latitude = degrees(row, LATITUDE, NORTH);
        if ((row.optional(LONGITUDE) == null) != (row.optional(LATITUDE) == null)) {
            row.fault(
                    row.optional(LONGITUDE) == null ? LONGITUDE : LATITUDE,
                    "",
                    "MISSING",
                    new Words("经纬度只填了一项", "only one of longitude and latitude is filled in"),
                    new Words("两项都填，或都不填", "fill in both or neither"));
        }
        return new Component(
                row.code(CODE),
                row.text(NAME),
                row.code(AREA),
                longitude,
                latitude,
                row.optionalCode(OWNER),
                row.optionalCode(MAINTAINER));
    }

    private static @Nullable BigDecimal degrees(Row row, Column column, int limit) {
        String cell = row.optional(column);
        if (cell == null) {
            return null;
        }
        try {
            BigDecimal degrees = new BigDecimal(cell);
            if (degrees.abs().compareTo(BigDecimal.valueOf(limit)) <= 0) {
                return degrees;
            }
        } catch (NumberFormatException _) {
            // The fault below names the cell.
        }
        row.fault(
                column,
                cell,
                "NOT_DEGREES",
                new Words("不是经纬度", "is no longitude or latitude"),
                new Words("以度为单位，如 114.0579 和 22.5431", "write degrees, such as 114.0579 and 22.5431"));
        return null;
    }
}
