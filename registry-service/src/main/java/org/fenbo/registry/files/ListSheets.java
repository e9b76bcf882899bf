package org.fenbo.registry.files;

import org.fenbo.registry.admission.Admission;
import org.fenbo.registry.admission.Threshold;
import org.fenbo.registry.duty.Heading;
import org.fenbo.registry.power.GrantedPower;
import org.fenbo.registry.unit.Tier;

/** The files of headings, granted powers and admissions. */
final class ListSheets {

    private static final Column CODE = Column.required("code", "编码");
    private static final Column CATEGORY = Column.required("category", "事项").ofCategories();
    private static final Column AREA = Column.optional("area", "区域");
    private static final Column DRAFTED = Column.optional("drafted", "按历史拟定");

    private ListSheets() {}

    /** One heading or class per line. */
    static final class Headings implements Sheet.OneEach<Heading> {

        private static final Column NAME = Column.required("name", "名称").upTo(200);
        private static final Column PARENT = Column.optional("parent", "上级");
        private static final Column TIER = Column.required("tier", "层级");

        @Override
        public Layout layout() {
            return new Layout(CODE, NAME, PARENT, TIER);
        }

        @Override
        public Cells line(Heading heading, SheetLanguage words) {
            return new Cells()
                    .put(CODE, heading.code())
                    .put(NAME, heading.name())
                    .put(PARENT, heading.parent())
                    .put(TIER, words.of(heading.tier(), Tier::chinese));
        }

        @Override
        public Heading read(Row row) {
            return new Heading(
                    row.code(CODE),
                    row.text(NAME),
                    row.optionalCode(PARENT),
                    row.choice(TIER, Tier.values(), Tier::chinese));
        }
    }

    /** One granted power per line. */
    static final class Powers implements Sheet.OneEach<GrantedPower> {

        private static final Column DUTY = Column.required("duty", "职责");
        private static final Column WHERE = Column.required("area", "区域");
        private static final Column TEAM = Column.optional("team", "承接单位").ofUnits();
        private static final Column BASIS = Column.required("basis", "依据").upTo(1_000);
        private static final Column TEMPLATES =
                Column.optional("templates", "文书模板").upTo(2_000);
        private static final Column CASES = Column.optional("cases", "案例").upTo(2_000);
        private static final Column HANDED_BACK =
                Column.optional("handed_back", "交回理由").upTo(1_000);
        private static final Column TRAINING = Column.optional("training", "培训").upTo(1_000);

        @Override
        public Layout layout() {
            return new Layout(
                    CODE,
                    DUTY,
                    WHERE,
                    TEAM,
                    ValidityCells.FROM,
                    ValidityCells.UNTIL,
                    BASIS,
                    TEMPLATES,
                    TRAINING,
                    CASES,
                    HANDED_BACK);
        }

        @Override
        public Cells line(GrantedPower power, SheetLanguage words) {
            Cells cells = new Cells()
                    .put(CODE, power.code())
                    .put(DUTY, power.duty())
                    .put(WHERE, power.area())
                    .put(TEAM, power.team())
                    .put(BASIS, power.basis())
                    .put(TEMPLATES, power.help().templates())
                    .put(TRAINING, power.help().training())
                    .put(CASES, power.help().cases())
                    .put(HANDED_BACK, power.handedBack());
            return ValidityCells.put(cells, power.validity());
        }

        @Override
        public GrantedPower read(Row row) {
            return new GrantedPower(
                    row.code(CODE),
                    row.code(DUTY),
                    row.code(WHERE),
                    row.optionalCode(TEAM),
                    ValidityCells.validity(row),
                    row.text(BASIS),
                    new GrantedPower.Help(row.list(TEMPLATES), row.list(CASES), row.optional(TRAINING)),
                    row.optional(HANDED_BACK));
        }
    }

    /** One admission per line. */
    static final class Admissions implements Sheet.OneEach<Admission> {

        private static final Column UNIT = Column.required("unit", "单位").ofUnits();
        private static final Column THRESHOLD = Column.required("threshold", "准入层级");
        private static final Column SUPPORT = Column.optional("support", "历史案件数");

        @Override
        public Layout layout() {
            return new Layout(
                    CODE, CATEGORY, AREA, UNIT, THRESHOLD, ValidityCells.FROM, ValidityCells.UNTIL, DRAFTED, SUPPORT);
        }

        @Override
        public Cells line(Admission admission, SheetLanguage words) {
            return ValidityCells.put(
                    new Cells()
                            .put(CODE, admission.code())
                            .put(CATEGORY, admission.category())
                            .put(AREA, admission.area())
                            .put(UNIT, admission.unit())
                            .put(THRESHOLD, words.of(admission.threshold(), Threshold::chinese))
                            .put(DRAFTED, YesNo.cell(admission.drafted(), words))
                            .put(SUPPORT, admission.support() == 0 ? null : admission.support()),
                    admission.validity());
        }

        @Override
        public Admission read(Row row) {
            Integer support = row.number(SUPPORT);
            return new Admission(
                    row.code(CODE),
                    row.code(CATEGORY),
                    row.optionalCode(AREA),
                    row.code(UNIT),
                    row.choice(THRESHOLD, Threshold.values(), Threshold::chinese),
                    YesNo.isYes(row, DRAFTED),
                    support == null ? 0 : support,
                    ValidityCells.validity(row));
        }
    }
}
