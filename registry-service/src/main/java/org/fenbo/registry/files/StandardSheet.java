package org.fenbo.registry.files;

import org.fenbo.registry.standard.Standard;

/** The file of the rectification standard: one line of a hazard per line. */
final class StandardSheet implements Sheet.OneEach<Standard> {

    private static final Column CODE = Column.required("code", "编码");
    private static final Column TITLE = Column.required("title", "标准项").upTo(200);
    private static final Column CATEGORY = Column.required("category", "隐患事项").ofCategories();
    private static final Column STATE = Column.required("state", "整改要求").upTo(2_000);
    private static final Column STEPS = Column.required("steps", "整改步骤").upTo(4_000);
    private static final Column EVIDENCE = Column.required("evidence", "整改证据").upTo(2_000);
    private static final Column LIMIT = Column.required("limit", "整改期限");

    @Override
    public Layout layout() {
        return new Layout(
                CODE, TITLE, CATEGORY, STATE, STEPS, EVIDENCE, LIMIT, ValidityCells.FROM, ValidityCells.UNTIL);
    }

    @Override
    public Cells line(Standard standard, SheetLanguage words) {
        return ValidityCells.put(
                new Cells()
                        .put(CODE, standard.code())
                        .put(TITLE, standard.title())
                        .put(CATEGORY, standard.category())
                        .put(STATE, standard.state())
                        .put(STEPS, standard.steps())
                        .put(EVIDENCE, standard.evidence())
                        .put(LIMIT, LimitCells.text(standard.limit(), words)),
                standard.validity());
    }

    @Override
    public Standard read(Row row) {
        return new Standard(
                row.code(CODE),
                row.text(TITLE),
                row.code(CATEGORY),
                row.text(STATE),
                row.texts(STEPS),
                row.texts(EVIDENCE),
                LimitCells.required(row, LIMIT),
                ValidityCells.validity(row));
    }
}
