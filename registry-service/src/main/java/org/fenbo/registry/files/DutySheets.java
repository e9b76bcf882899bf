package org.fenbo.registry.files;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fenbo.registry.admission.Admission;
import org.fenbo.registry.admission.Threshold;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.TimeLimits;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Candidate;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.revision.Entry;

/** The files of categories, duties and admissions. */
final class DutySheets {

    private static final Column CODE = Column.required("code", "编码");
    private static final Column CATEGORY = Column.required("category", "事项");
    private static final Column AREA = Column.optional("area", "区域");
    private static final Column DRAFTED = Column.optional("drafted", "按历史拟定");

    private DutySheets() {}

    /** One category per line. */
    static final class Categories implements Sheet {

        private static final Column NAME = Column.required("name", "名称").upTo(200);
        private static final Column PARENT = Column.optional("parent", "上级");
        private static final Column URGENCY = Column.required("urgency", "紧急程度");

        @Override
        public Layout layout() {
            return new Layout(CODE, NAME, PARENT, URGENCY, LimitCells.CASE, LimitCells.ACCEPT, LimitCells.HANDLE);
        }

        @Override
        public List<Entry> entries(List<Row> rows) {
            return rows.stream()
                    .<Entry>map(row -> new Entry.OfCategory(category(row)))
                    .toList();
        }

        @Override
        public List<Cells> lines(Entry entry, Words words) {
            Category category = ((Entry.OfCategory) entry).category();
            Cells cells = new Cells()
                    .put(CODE, category.code())
                    .put(NAME, category.name())
                    .put(PARENT, category.parent())
                    .put(URGENCY, words.of(category.urgency(), Urgency::chinese));
            return List.of(LimitCells.put(cells, category.limits(), words));
        }

        private static Category category(Row row) {
            TimeLimits limits = LimitCells.limits(row);
            return new Category(
                    row.code(CODE),
                    row.text(NAME),
                    row.optionalCode(PARENT),
                    row.choice(URGENCY, Urgency.values(), Urgency::chinese),
                    limits.none() ? null : limits);
        }
    }

    /** One duty per line. */
    static final class Duties implements Sheet {

        private static final Column TITLE = Column.required("title", "职责");
        private static final Column KIND = Column.required("kind", "类型");
        private static final Column ANSWER = Column.required("answer", "归属");
        private static final Column LEAD = Column.optional("lead", "主办单位");
        private static final Column COOPERATORS = Column.optional("cooperators", "协办单位");
        private static final Column CANDIDATES = Column.optional("candidates", "候选单位");
        private static final Column BASIS = Column.optional("basis", "依据");
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
            return new Layout(CODE, TITLE, KIND, CATEGORY, AREA, ANSWER, LEAD, COOPERATORS, CANDIDATES, BASIS, DRAFTED);
        }

        @Override
        public List<Entry> entries(List<Row> rows) {
            return rows.stream().<Entry>map(row -> new Entry.OfDuty(duty(row))).toList();
        }

        @Override
        public List<Cells> lines(Entry entry, Words words) {
            Duty duty = ((Entry.OfDuty) entry).duty();
            Cells cells = new Cells()
                    .put(CODE, duty.code())
                    .put(TITLE, duty.title())
                    .put(KIND, words.of(duty.kind(), DutyKind::chinese))
                    .put(CATEGORY, duty.category())
                    .put(AREA, duty.area())
                    .put(BASIS, duty.basis())
                    .put(DRAFTED, YesNo.cell(duty.drafted(), words));
            return List.of(
                    switch (duty.assignment()) {
                        case Assignment.ToLead(var lead, var cooperators) ->
                            cells.put(ANSWER, words.of(Answer.DUTY, Answer::chinese))
                                    .put(LEAD, lead)
                                    .put(COOPERATORS, cooperators);
                        case Assignment.ByDecision(var candidates) ->
                            cells.put(ANSWER, words.of(Answer.BY_DECISION, Answer::chinese))
                                    .put(
                                            CANDIDATES,
                                            candidates.stream()
                                                    .map(Duties::cell)
                                                    .toList());
                    });
        }

        private static String cell(Candidate candidate) {
            return candidate.share() == 0 && candidate.support() == 0
                    ? candidate.unit()
                    : candidate.unit() + ":" + new BigDecimal(String.valueOf(candidate.share())).toPlainString() + ":"
                            + candidate.support();
        }

        private static Duty duty(Row row) {
            return new Duty(
                    row.code(CODE),
                    row.text(TITLE),
                    row.choice(KIND, DutyKind.values(), DutyKind::chinese),
                    row.code(CATEGORY),
                    row.optionalCode(AREA),
                    assignment(row),
                    row.optional(BASIS),
                    YesNo.isYes(row, DRAFTED));
        }

        private static Assignment assignment(Row row) {
            return switch (row.choice(ANSWER, Answer.values(), Answer::chinese)) {
                case DUTY -> {
                    mustBeEmpty(row, CANDIDATES, "a duty with one lead has no candidates");
                    yield new Assignment.ToLead(row.code(LEAD), row.codes(COOPERATORS));
                }
                case BY_DECISION -> {
                    mustBeEmpty(row, LEAD, "an entry by decision has candidates and no lead");
                    mustBeEmpty(row, COOPERATORS, "an entry by decision has candidates and no co-operators");
                    yield new Assignment.ByDecision(candidates(row));
                }
            };
        }

        private static void mustBeEmpty(Row row, Column column, String reason) {
            String cell = row.optional(column);
            if (cell != null) {
                row.fault(column, cell, "MUST_BE_EMPTY", reason, "empty it, or change " + ANSWER.english());
            }
        }

        private static List<Candidate> candidates(Row row) {
            row.text(CANDIDATES);
            List<Candidate> candidates = new ArrayList<>();
            row.list(CANDIDATES).forEach(cell -> candidates.add(candidate(row, cell)));
            return candidates;
        }

        private static Candidate candidate(Row row, String cell) {
            Matcher matcher = CANDIDATE.matcher(cell);
            if (!matcher.matches()) {
                row.fault(
                        CANDIDATES,
                        cell,
                        "NOT_A_CANDIDATE",
                        "is not a candidate",
                        "write the unit's code, or unit:share:support such as U-WATER:0.45:120");
                return new Candidate(cell, 0, 0);
            }
            String unit = row.checkedCode(CANDIDATES, matcher.group(1));
            return matcher.group(2) == null
                    ? new Candidate(unit, 0, 0)
                    : new Candidate(unit, Double.parseDouble(matcher.group(2)), Integer.parseInt(matcher.group(3)));
        }
    }

    /** One admission per line. */
    static final class Admissions implements Sheet {

        private static final Column UNIT = Column.required("unit", "单位");
        private static final Column THRESHOLD = Column.required("threshold", "准入层级");
        private static final Column SUPPORT = Column.optional("support", "历史案件数");
        private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

        @Override
        public Layout layout() {
            return new Layout(CODE, CATEGORY, AREA, UNIT, THRESHOLD, DRAFTED, SUPPORT);
        }

        @Override
        public List<Entry> entries(List<Row> rows) {
            return rows.stream()
                    .<Entry>map(row -> new Entry.OfAdmission(admission(row)))
                    .toList();
        }

        @Override
        public List<Cells> lines(Entry entry, Words words) {
            Admission admission = ((Entry.OfAdmission) entry).admission();
            return List.of(new Cells()
                    .put(CODE, admission.code())
                    .put(CATEGORY, admission.category())
                    .put(AREA, admission.area())
                    .put(UNIT, admission.unit())
                    .put(THRESHOLD, words.of(admission.threshold(), Threshold::chinese))
                    .put(DRAFTED, YesNo.cell(admission.drafted(), words))
                    .put(SUPPORT, admission.support() == 0 ? null : String.valueOf(admission.support())));
        }

        private static int support(Row row) {
            String cell = row.optional(SUPPORT);
            if (cell == null) {
                return 0;
            }
            if (!NUMBER.matcher(cell).matches()) {
                row.fault(SUPPORT, cell, "NOT_A_NUMBER", "is no number of cases", "write digits, or leave it empty");
                return 0;
            }
            return Integer.parseInt(cell);
        }

        private static Admission admission(Row row) {
            return new Admission(
                    row.code(CODE),
                    row.code(CATEGORY),
                    row.optionalCode(AREA),
                    row.code(UNIT),
                    row.choice(THRESHOLD, Threshold.values(), Threshold::chinese),
                    YesNo.isYes(row, DRAFTED),
                    support(row));
        }
    }
}
