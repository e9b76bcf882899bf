package org.fenbo.registry.files;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.DutyScope;
import org.fenbo.registry.duty.DutyWording;
import org.fenbo.registry.duty.RankedUnit;
import org.fenbo.registry.duty.ServiceType;
import org.fenbo.registry.duty.StreetList;

/** The file of duties, one duty per line. */
final class DutySheet implements Sheet.OneEach<Duty> {

    private static final Column CODE = Column.required("code", "编码");
    private static final Column CATEGORY =
            Column.optional("category", "事项").upTo(2_000).ofCategories();
    private static final Column AREA = Column.optional("area", "区域");
    private static final Column DRAFTED = Column.optional("drafted", "按历史拟定");

    private static final Column SUPPORT = Column.optional("support", "历史案件数");
    private static final Column SHARE = Column.optional("share", "历史占比");

    private static final Column TITLE = Column.required("title", "职责");
    private static final Column KIND = Column.required("kind", "类型");
    private static final Column ANSWER = Column.required("answer", "归属");
    private static final Column LEAD = Column.optional("lead", "主办单位").ofUnits();
    private static final Column COOPERATORS =
            Column.optional("cooperators", "协办单位").ofUnits();
    private static final Column CANDIDATES =
            Column.optional("candidates", "候选单位").ofUnits();
    private static final Column BASIS = Column.optional("basis", "依据").upTo(1_000);
    private static final Column SERVICE = Column.optional("service", "服务类型");
    private static final Column HEADING = Column.optional("heading", "所属目录");
    private static final Column LIST = Column.optional("list", "履职清单");
    private static final Column OWED =
            Column.optional("owed", "各单位职责").upTo(4_000).ofUnits();
    private static final Column CONDITIONS =
            Column.optional("conditions", "适用条件").upTo(2_000);
    private static final Pattern CANDIDATE =
            Pattern.compile("([^:：]+)(?:[:：](0(?:\\.\\d+)?|1(?:\\.0+)?)[:：](\\d{1,9}))?");

    private enum Answer {
        DUTY("明确"),
        BY_DECISION("人工研判");

        private final String chinese;

        Answer(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }
    }

    @Override
    public Layout layout() {
        return new Layout(
                CODE,
                TITLE,
                KIND,
                SERVICE,
                HEADING,
                CATEGORY,
                AREA,
                CONDITIONS,
                ValidityCells.FROM,
                ValidityCells.UNTIL,
                ANSWER,
                LEAD,
                COOPERATORS,
                OWED,
                CANDIDATES,
                BASIS,
                DRAFTED,
                LIST,
                SUPPORT,
                SHARE);
    }

    @Override
    public Cells line(Duty duty, SheetLanguage words) {
        Cells cells = new Cells()
                .put(CODE, duty.code())
                .put(TITLE, duty.title())
                .put(KIND, words.of(duty.kind(), DutyKind::chinese))
                .put(CATEGORY, duty.categories())
                .put(AREA, duty.area())
                .put(BASIS, duty.basis())
                .put(DRAFTED, YesNo.cell(duty.drafted(), words));
        PastCells.put(cells, SUPPORT, SHARE, duty.past());
        put(cells, duty, words);
        return switch (duty.assignment()) {
            case Assignment.ToLead(var lead, var cooperators) ->
                cells.put(ANSWER, words.of(Answer.DUTY, Answer::chinese))
                        .put(LEAD, lead)
                        .put(COOPERATORS, cooperators);
            case Assignment.ByDecision(var candidates) ->
                cells.put(ANSWER, words.of(Answer.BY_DECISION, Answer::chinese))
                        .put(
                                CANDIDATES,
                                candidates.stream().map(DutySheet::cell).toList());
        };
    }

    private static void put(Cells cells, Duty duty, SheetLanguage words) {
        ServiceType service = duty.terms().service();
        StreetList list = duty.terms().list();
        List<String> owed = new ArrayList<>();
        duty.terms().owed().forEach((unit, what) -> owed.add(unit + ":" + what));
        cells.put(SERVICE, service == null ? null : words.of(service, ServiceType::chinese))
                .put(HEADING, duty.terms().heading())
                .put(LIST, list == null ? null : words.of(list, StreetList::chinese))
                .put(OWED, owed)
                .put(CONDITIONS, ConditionCells.texts(duty.scope().conditions()));
        ValidityCells.put(cells, duty.scope().validity());
    }

    private static String cell(RankedUnit candidate) {
        return candidate.share() == 0 && candidate.support() == 0
                ? candidate.unit()
                : candidate.unit() + ":" + new BigDecimal(String.valueOf(candidate.share())).toPlainString() + ":"
                        + candidate.support();
    }

    @Override
    public Duty read(Row row) {
        return new Duty(
                row.code(CODE),
                row.text(TITLE),
                new DutyWording(
                        row.choice(KIND, DutyKind.values(), DutyKind::chinese),
                        row.optionalChoice(LIST, StreetList.values(), StreetList::chinese),
                        row.optionalChoice(SERVICE, ServiceType.values(), ServiceType::chinese),
                        row.optionalCode(HEADING),
                        row.optional(BASIS),
                        new TreeMap<>(row.pairs(OWED))),
                new DutyScope(
                        row.codes(CATEGORY),
                        row.optionalCode(AREA),
                        ConditionCells.conditions(row, CONDITIONS),
                        ValidityCells.validity(row)),
                assignment(row),
                YesNo.isYes(row, DRAFTED),
                PastCells.past(row, SUPPORT, SHARE));
    }

    private static Assignment assignment(Row row) {
        return switch (row.choice(ANSWER, Answer.values(), Answer::chinese)) {
            case DUTY -> {
                mustBeEmpty(row, CANDIDATES, new Words("有牵头单位的职责没有候选单位", "a duty with one lead has no candidates"));
                yield new Assignment.ToLead(row.code(LEAD), row.codes(COOPERATORS));
            }
            case BY_DECISION -> {
                mustBeEmpty(
                        row, LEAD, new Words("待裁定的条目有候选单位，没有牵头单位", "an entry by decision has candidates and no lead"));
                mustBeEmpty(
                        row,
                        COOPERATORS,
                        new Words("待裁定的条目有候选单位，没有配合单位", "an entry by decision has candidates and no co-operators"));
                yield new Assignment.ByDecision(candidates(row));
            }
        };
    }

    private static void mustBeEmpty(Row row, Column column, Words reason) {
        String cell = row.optional(column);
        if (cell != null) {
            row.fault(
                    column,
                    cell,
                    "MUST_BE_EMPTY",
                    reason,
                    new Words("请清空，或改 %s", "empty it, or change %s").with(List.of(ANSWER.english())));
        }
    }

    private static List<RankedUnit> candidates(Row row) {
        row.text(CANDIDATES);
        List<RankedUnit> candidates = new ArrayList<>();
        row.list(CANDIDATES).forEach(cell -> candidates.add(candidate(row, cell)));
        return candidates;
    }

    private static RankedUnit candidate(Row row, String cell) {
        Matcher matcher = CANDIDATE.matcher(cell);
        if (!matcher.matches()) {
            row.fault(
                    CANDIDATES,
                    cell,
                    "NOT_A_CANDIDATE",
                    new Words("不是候选单位", "is not a candidate"),
                    new Words(
                            "写作单位编码，或 单位:占比:案件数，如 U-WATER:0.45:120",
                            "write the unit's code, or unit:share:support such as U-WATER:0.45:120"));
            return new RankedUnit(cell, 0, 0);
        }
        String unit = row.checkedCode(CANDIDATES, matcher.group(1));
        return matcher.group(2) == null
                ? new RankedUnit(unit, 0, 0)
                : new RankedUnit(unit, Double.parseDouble(matcher.group(2)), Integer.parseInt(matcher.group(3)));
    }
}
