package org.fenbo.registry.files;

import org.fenbo.registry.station.StationService;

/** The file of the services at community stations: one service per line. */
final class StationServiceSheet implements Sheet.OneEach<StationService> {

    private static final Column CODE = Column.required("code", "编码");
    private static final Column SERVICE = Column.required("service", "服务事项").upTo(200);
    private static final Column DEPARTMENT =
            Column.required("department", "主管部门").ofUnits();
    private static final Column AREA = Column.optional("area", "区域");
    private static final Column PLACE = Column.required("place", "办理地点");
    private static final Column HOURS = Column.required("hours", "办理时间");
    private static final Column PAPERS = Column.required("papers", "所需材料").upTo(2_000);

    @Override
    public Layout layout() {
        return new Layout(
                CODE, SERVICE, DEPARTMENT, AREA, PLACE, HOURS, PAPERS, ValidityCells.FROM, ValidityCells.UNTIL);
    }

    @Override
    public Cells line(StationService service, SheetLanguage words) {
        return ValidityCells.put(
                new Cells()
                        .put(CODE, service.code())
                        .put(SERVICE, service.service())
                        .put(DEPARTMENT, service.department())
                        .put(AREA, service.area())
                        .put(PLACE, service.place())
                        .put(HOURS, service.hours())
                        .put(PAPERS, service.papers()),
                service.validity());
    }

    @Override
    public StationService read(Row row) {
        return new StationService(
                row.code(CODE),
                row.text(SERVICE),
                row.code(DEPARTMENT),
                row.optionalCode(AREA),
                row.text(PLACE),
                row.text(HOURS),
                row.texts(PAPERS),
                ValidityCells.validity(row));
    }
}
