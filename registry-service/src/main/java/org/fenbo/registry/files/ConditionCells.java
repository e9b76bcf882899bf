package org.fenbo.registry.files;

import java.util.ArrayList;
import java.util.List;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.condition.Condition;
import org.fenbo.registry.condition.Conditions;

/** The cell with the conditions of a duty or of a work item. */
final class ConditionCells {

    private ConditionCells() {}

    static List<Condition> conditions(Row row, Column column) {
        List<Condition> conditions = new ArrayList<>();
        for (String cell : row.list(column)) {
            Conditions.parse(cell)
                    .ifPresentOrElse(
                            conditions::add,
                            () -> row.fault(
                                    column,
                                    cell,
                                    "NOT_A_CONDITION",
                                    new Words("不是条件", "is not a condition"),
                                    Conditions.HOW_TO_WRITE));
        }
        return conditions;
    }

    static List<String> texts(List<Condition> conditions) {
        return conditions.stream().map(Conditions::text).toList();
    }
}
