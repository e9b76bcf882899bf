package org.fenbo.registry.files;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.catalogue.TimeLimits;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.policy.Policy;
import org.fenbo.registry.policy.Policy.Fallback;

/** The file of policies: two lines for the default limits, and one line for matters that no duty covers. */
final class PolicySheet implements Sheet<Policy> {

    private static final Column CODE = Column.required("code", "编码");
    private static final Column URGENCY = Column.optional("urgency", "紧急程度");
    private static final Column FALLBACK = Column.optional("fallback", "首问兜底");

    @Override
    public Layout layout() {
        return new Layout(CODE, URGENCY, LimitCells.CASE, LimitCells.ACCEPT, LimitCells.HANDLE, FALLBACK);
    }

    @Override
    public List<Policy> read(List<Row> rows) {
        Map<Urgency, TimeLimits> limits = new EnumMap<>(Urgency.class);
        List<Policy> policies = new ArrayList<>();
        for (Row row : rows) {
            String code = row.text(CODE);
            switch (code) {
                case Policy.DefaultLimits.CODE -> gather(row, limits);
                case Policy.FirstContact.CODE ->
                    policies.add(new Policy.FirstContact(row.choice(FALLBACK, Fallback.values(), Fallback::chinese)));
                default ->
                    row.fault(
                            CODE,
                            code,
                            "UNKNOWN_POLICY",
                            new Words("不是政策", "is no policy"),
                            new Words("使用 %s 或 %s", "use %s or %s")
                                    .with(List.of(Policy.DefaultLimits.CODE, Policy.FirstContact.CODE)));
            }
        }
        if (policies.size() > 1) {
            rows.getLast()
                    .fault(
                            CODE,
                            Policy.FirstContact.CODE,
                            "LINE_TWICE",
                            new Words("前面已有此行", "an earlier line has it"),
                            new Words("只保留一行", "keep one"));
        }
        if (!limits.isEmpty()) {
            policies.addFirst(limits(rows.getLast(), limits));
        }
        return policies;
    }

    private static void gather(Row row, Map<Urgency, TimeLimits> limits) {
        Urgency urgency = row.choice(URGENCY, Urgency.values(), Urgency::chinese);
        if (limits.put(urgency, LimitCells.limits(row)) != null) {
            row.fault(
                    URGENCY,
                    urgency.name(),
                    "LINE_TWICE",
                    new Words("前面已有其时限", "an earlier line has its limits"),
                    new Words("只保留一行", "keep one of them"));
        }
    }

    private static Policy limits(Row last, Map<Urgency, TimeLimits> limits) {
        for (Urgency urgency : Urgency.values()) {
            if (!limits.containsKey(urgency)) {
                last.fault(
                        URGENCY,
                        "",
                        "MISSING_LINE",
                        new Words("缺少 %s 的时限", "no line has the limits of %s").with(List.of(urgency)),
                        new Words("请加一行 %s (%s)", "add a line for %s (%s)").with(List.of(urgency, urgency.chinese())));
            }
        }
        TimeLimits none = new TimeLimits(null, null, null);
        return new Policy.DefaultLimits(
                limits.getOrDefault(Urgency.URGENT, none), limits.getOrDefault(Urgency.NORMAL, none));
    }

    @Override
    public List<Cells> lines(Policy policy, SheetLanguage words) {
        return switch (policy) {
            case Policy.DefaultLimits(var urgent, var normal) ->
                List.of(line(Urgency.URGENT, urgent, words), line(Urgency.NORMAL, normal, words));
            case Policy.FirstContact(var fallback) ->
                List.of(new Cells()
                        .put(CODE, Policy.FirstContact.CODE)
                        .put(FALLBACK, words.of(fallback, Fallback::chinese)));
        };
    }

    private static Cells line(Urgency urgency, TimeLimits limits, SheetLanguage words) {
        Cells cells =
                new Cells().put(CODE, Policy.DefaultLimits.CODE).put(URGENCY, words.of(urgency, Urgency::chinese));
        return LimitCells.put(cells, limits, words);
    }
}
