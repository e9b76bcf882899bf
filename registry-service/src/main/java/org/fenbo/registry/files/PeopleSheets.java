package org.fenbo.registry.files;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.officer.Affiliation;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.officer.Position;
import org.fenbo.registry.unit.Team;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.unit.UnitKind;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;

/** The files of units and officers. */
final class PeopleSheets {

    private static final int LONGEST_LIST = 20_000;
    private static final Column CODE = Column.required("code", "编码");
    private static final Column NAME = Column.required("name", "名称").upTo(200);

    private PeopleSheets() {}

    /** One unit per line. */
    static final class Units implements Sheet.OneEach<Unit> {

        private static final Column TIER = Column.required("tier", "层级");
        private static final Column KIND = Column.required("kind", "类型");
        private static final Column PARENT = Column.optional("parent", "上级").ofUnits();
        private static final Column ALIASES = Column.optional("aliases", "别名").upTo(1_000);
        private static final Column SERVES = Column.optional("serves", "服务区域").upTo(LONGEST_LIST);
        private static final Column COMMANDER =
                Column.optional("commander", "指挥单位").ofUnits();
        private static final Column SUCCESSOR =
                Column.optional("successor", "承接单位").ofUnits();
        private static final Column HEAD = Column.optional("head", "负责人");
        private static final Column DEPUTY = Column.optional("deputy", "副职");
        private static final Column EQUIPMENT =
                Column.optional("equipment", "装备").upTo(2_000);

        @Override
        public Layout layout() {
            return new Layout(
                    CODE,
                    NAME,
                    TIER,
                    KIND,
                    PARENT,
                    ALIASES,
                    SERVES,
                    COMMANDER,
                    ValidityCells.FROM,
                    ValidityCells.UNTIL,
                    SUCCESSOR,
                    HEAD,
                    DEPUTY,
                    EQUIPMENT);
        }

        @Override
        public Cells line(Unit unit, SheetLanguage words) {
            Cells cells = new Cells()
                    .put(CODE, unit.code())
                    .put(NAME, unit.name())
                    .put(TIER, words.of(unit.tier(), Tier::chinese))
                    .put(KIND, words.of(unit.kind(), UnitKind::chinese))
                    .put(PARENT, unit.parent())
                    .put(ALIASES, unit.aliases())
                    .put(SERVES, unit.serves())
                    .put(COMMANDER, unit.commander())
                    .put(SUCCESSOR, unit.successor())
                    .put(HEAD, unit.team().head())
                    .put(DEPUTY, unit.team().deputy())
                    .put(EQUIPMENT, unit.team().equipment());
            return ValidityCells.put(cells, unit.validity());
        }

        @Override
        public Unit read(Row row) {
            return new Unit(
                    row.code(CODE),
                    row.text(NAME),
                    row.choice(TIER, Tier.values(), Tier::chinese),
                    row.choice(KIND, UnitKind.values(), UnitKind::chinese),
                    row.optionalCode(PARENT),
                    row.list(ALIASES),
                    row.codes(SERVES),
                    row.optionalCode(COMMANDER),
                    ValidityCells.validity(row),
                    new Team(row.optionalCode(HEAD), row.optionalCode(DEPUTY), row.list(EQUIPMENT)),
                    row.optionalCode(SUCCESSOR));
        }

        /** The spellings of the units in the rows; faults of the rows are found when the rows are read. */
        static Spellings names(List<Row> rows) {
            Spellings.Builder names = new Spellings.Builder();
            rows.forEach(row -> names.add(row.plain(CODE), row.plain(NAME), row.list(ALIASES)));
            return names.build();
        }
    }

    /** One officer per line. */
    static final class Officers implements Sheet.OneEach<Officer> {

        private static final Column UNIT = Column.required("unit", "单位").ofUnits();
        private static final Column ROLES = Column.required("roles", "角色");
        private static final Column TIES =
                Column.optional("ties", "关系").upTo(LONGEST_LIST).ofUnits();
        private static final Column STAFFING = Column.optional("staffing", "编排");
        private static final Column TITLE = Column.optional("title", "职务").upTo(200);
        private static final Column LEADS = Column.optional("leads", "负责区域").upTo(LONGEST_LIST);
        private static final Pattern TIE =
                Pattern.compile("([^:：]+)[:：]([^:：]+)[:：](\\d{4}-\\d{2}-\\d{2})?\\.\\.(\\d{4}-\\d{2}-\\d{2})?");

        @Override
        public Layout layout() {
            return new Layout(CODE, NAME, UNIT, ROLES, TIES, STAFFING, TITLE, LEADS);
        }

        @Override
        public Cells line(Officer officer, SheetLanguage words) {
            Position post = officer.post();
            return new Cells()
                    .put(CODE, officer.code())
                    .put(NAME, officer.name())
                    .put(UNIT, officer.unit())
                    .put(
                            ROLES,
                            officer.roles().stream()
                                    .map(role -> words.of(role, Role::code, Role::chinese))
                                    .toList())
                    .put(
                            TIES,
                            officer.ties().stream().map(tie -> cell(tie, words)).toList())
                    .put(STAFFING, post == null ? null : staffing(post, words))
                    .put(TITLE, post == null ? null : post.title())
                    .put(LEADS, post == null ? List.of() : post.leads());
        }

        private static @Nullable String staffing(Position post, SheetLanguage words) {
            Position.Staffing staffing = post.staffing();
            return staffing == null ? null : words.of(staffing, Position.Staffing::chinese);
        }

        private static String cell(Affiliation tie, SheetLanguage words) {
            return words.of(tie.kind(), Affiliation.Kind::chinese) + ":" + tie.unit() + ":"
                    + day(tie.validity().from()) + ".."
                    + day(tie.validity().until());
        }

        private static String day(@Nullable LocalDate day) {
            return day == null ? "" : day.toString();
        }

        @Override
        public Officer read(Row row) {
            row.text(ROLES);
            List<Role> roles = row.list(ROLES).stream()
                    .map(role -> row.choice(ROLES, role, Role.ofOfficers(), Role::code, Role::chinese))
                    .toList();
            return new Officer(row.code(CODE), row.text(NAME), row.code(UNIT), roles, ties(row), post(row));
        }

        private static @Nullable Position post(Row row) {
            Position.Staffing staffing =
                    row.optionalChoice(STAFFING, Position.Staffing.values(), Position.Staffing::chinese);
            String title = row.optional(TITLE);
            List<String> leads = row.codes(LEADS);
            return staffing == null && title == null && leads.isEmpty() ? null : new Position(staffing, title, leads);
        }

        private static List<Affiliation> ties(Row row) {
            List<Affiliation> ties = new ArrayList<>();
            for (String cell : row.list(TIES)) {
                Matcher matcher = TIE.matcher(cell);
                try {
                    if (!matcher.matches()) {
                        throw new DateTimeParseException("not a tie", cell, 0);
                    }
                    ties.add(new Affiliation(
                            row.choice(
                                    TIES,
                                    matcher.group(1),
                                    Affiliation.Kind.values(),
                                    Affiliation.Kind::name,
                                    Affiliation.Kind::chinese),
                            row.checkedCode(TIES, matcher.group(2)),
                            new Validity(date(matcher.group(3)), date(matcher.group(4)))));
                } catch (DateTimeParseException _) {
                    row.fault(
                            TIES,
                            cell,
                            "NOT_A_TIE",
                            new Words("不是与单位的关系", "is not an affiliation with a unit"),
                            new Words(
                                    "写作 类别:单位:首日..末日，如 STATIONED_AT:U-S1:2026-01-01..",
                                    "write kind:unit:first day..last day, such as STATIONED_AT:U-S1:2026-01-01.."));
                }
            }
            return ties;
        }

        private static @Nullable LocalDate date(@Nullable String text) {
            return text == null ? null : LocalDate.parse(text);
        }
    }
}
