package org.fenbo.registry.files;

import org.fenbo.registry.duty.WorkItem;

/** The file of work items, one item per line. */
final class WorkItemSheet implements Sheet.OneEach<WorkItem> {
    private static final Column CODE = Column.required("code", "编码");
    private static final Column DUTY = Column.required("duty", "职责");
    private static final Column TITLE = Column.required("title", "具体工作事项");
    private static final Column BODY = Column.optional("body", "承担单位").ofUnits();
    private static final Column CATEGORY =
            Column.optional("category", "事项").upTo(2_000).ofCategories();
    private static final Column AREA = Column.optional("area", "区域");
    private static final Column CONDITIONS =
            Column.optional("conditions", "适用条件").upTo(2_000);

    @Override
    public Layout layout() {
        return new Layout(CODE, DUTY, TITLE, BODY, CATEGORY, AREA, CONDITIONS);
    }

    @Override
    public Cells line(WorkItem item, SheetLanguage words) {
        return new Cells()
                .put(CODE, item.code())
                .put(DUTY, item.duty())
                .put(TITLE, item.title())
                .put(BODY, item.bodies())
                .put(CATEGORY, item.categories())
                .put(AREA, item.area())
                .put(CONDITIONS, ConditionCells.texts(item.conditions()));
    }

    @Override
    public WorkItem read(Row row) {
        return new WorkItem(
                row.code(CODE),
                row.code(DUTY),
                row.text(TITLE),
                row.codes(BODY),
                row.codes(CATEGORY),
                row.optionalCode(AREA),
                ConditionCells.conditions(row, CONDITIONS));
    }
}
