package org.fenbo.registry.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.registry.admission.Admission;
import org.fenbo.registry.admission.Threshold;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.area.Grid;
import org.fenbo.registry.area.Overlay;
import org.fenbo.registry.calendar.Calendar;
import org.fenbo.registry.calendar.WorkingHours;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.Classification;
import org.fenbo.registry.catalogue.Handling;
import org.fenbo.registry.catalogue.LimitUnit;
import org.fenbo.registry.catalogue.Listing;
import org.fenbo.registry.catalogue.TimeLimit;
import org.fenbo.registry.catalogue.TimeLimits;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.coded.Coded;
import org.fenbo.registry.component.Component;
import org.fenbo.registry.condition.Condition;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.DutyScope;
import org.fenbo.registry.duty.DutyWording;
import org.fenbo.registry.duty.Heading;
import org.fenbo.registry.duty.RankedUnit;
import org.fenbo.registry.duty.ServiceType;
import org.fenbo.registry.duty.StreetList;
import org.fenbo.registry.duty.WorkItem;
import org.fenbo.registry.form.Form;
import org.fenbo.registry.group.MessageGroup;
import org.fenbo.registry.keyplace.KeyPlace;
import org.fenbo.registry.officer.Affiliation;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.officer.Position;
import org.fenbo.registry.policy.Channel;
import org.fenbo.registry.policy.Grades;
import org.fenbo.registry.policy.HandlingApart;
import org.fenbo.registry.policy.NumberPolicy;
import org.fenbo.registry.policy.Policy;
import org.fenbo.registry.power.GrantedPower;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.standard.Standard;
import org.fenbo.registry.station.StationService;
import org.fenbo.registry.unit.Team;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.unit.UnitKind;
import org.fenbo.registry.validity.Validity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Writes entries to a file, reads them again, and checks that they are unchanged. */
class RoundTripTest {
    private static final long SEED = 20_261_125;
    private static final Validity YEAR = new Validity(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    private static final List<Optional<StreetList>> LISTS = List.of(
            Optional.empty(),
            Optional.of(StreetList.BASIC),
            Optional.of(StreetList.COOPERATION),
            Optional.of(StreetList.TAKEN_BACK));
    private static final List<Condition> CONDITIONS = List.of(
            new Condition.OneOf("channel", new TreeSet<>(Set.of("HOTLINE", "MEDIA"))),
            new Condition.Range("answer.size", new BigDecimal("1.50"), null),
            new Condition.Range("answer.cost", null, BigDecimal.TEN),
            new Condition.Hours(LocalTime.of(22, 0), LocalTime.of(6, 30)),
            new Condition.Season(MonthDay.of(11, 15), MonthDay.of(3, 15)));
    private static final Classification CLASSES = new Classification(
            "103012",
            "0103",
            Classification.Nature.HAPPENING,
            Classification.Grade.MAJOR,
            Classification.CentreTier.STREET);
    private static final Handling HANDLING = new Handling(
            new TreeMap<>(Map.of("grid", Handling.CollectionRule.MUST, "safety", Handling.CollectionRule.EXPERT_ONLY)),
            false,
            "F",
            Map.of(Handling.Step.REPORT, List.of("全景照片", "定位"), Handling.Step.VERIFY, List.of("同角度照片")),
            "拆除并清运",
            List.of("verifier", "collector"),
            false,
            true,
            List.of("grid"),
            List.of(
                    new Handling.Stage("停工", new TimeLimit(4, LimitUnit.WORKING_HOURS)),
                    new Handling.Stage("拆除", new TimeLimit(20, LimitUnit.WORKING_DAYS))));
    private static final TimeLimits LIMITS =
            new TimeLimits(new TimeLimit(5, LimitUnit.WORKING_DAYS), new TimeLimit(1, LimitUnit.SAME_DAY), null);

    /** A code of a unit that is the whole cell, or one part of it. */
    private static final Pattern UNIT = Pattern.compile("(?<![A-Za-z0-9'\".-])[UV](?![A-Za-z0-9'\".-])");

    /** The kinds of entries that name units. */
    private static final Set<EntryKind> NAMING_UNITS = Set.of(
            EntryKind.UNIT,
            EntryKind.OFFICER,
            EntryKind.DUTY,
            EntryKind.WORK_ITEM,
            EntryKind.ADMISSION,
            EntryKind.POLICY,
            EntryKind.POWER,
            EntryKind.OVERLAY,
            EntryKind.COMPONENT,
            EntryKind.STATION_SERVICE);

    private static final Entries DRAFT = Entries.of(entries(EntryKind.UNIT));

    private final EntryFiles files = new EntryFiles(geometry -> Optional.empty(), schema -> Optional.empty());

    @ParameterizedTest
    @EnumSource(EntryKind.class)
    @DisplayName("导出后再导入，内容完全一致 (REG-6a)")
    void entries_of_every_kind_are_the_same_after_writing_and_reading_in_both_languages(EntryKind kind) {
        List<Entry> entries = entries(kind);
        for (SheetLanguage words : SheetLanguage.values()) {
            Table written = files.write(kind, entries, words);
            assertThat(files.readAll(Map.of(kind, written), Entries.of(List.of())))
                    .as(written.toString())
                    .isEqualTo(new Outcome.Done<>(Map.of(kind, entries)));
        }
    }

    @ParameterizedTest
    @EnumSource(EntryKind.class)
    void an_empty_file_has_a_heading_that_can_be_read(EntryKind kind) {
        assertThat(files.write(kind, List.of(), SheetLanguage.CHINESE).heading())
                .doesNotContain("")
                .hasSizeGreaterThan(2);
        assertThat(files.readAll(
                        Map.of(kind, files.write(kind, List.of(), SheetLanguage.ENGLISH)), Entries.of(List.of())))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().findings()).hasSize(1));
    }

    @ParameterizedTest
    @EnumSource(EntryKind.class)
    @DisplayName("凡写单位的表格，每一列都可写单位名称或别名，存为单位编码 (ORG-3c)")
    void every_cell_that_names_a_unit_takes_its_name_or_an_alias_and_the_code_is_stored(EntryKind kind) {
        List<Entry> entries = entries(kind);
        for (SheetLanguage words : SheetLanguage.values()) {
            Table coded = files.write(kind, entries, words);
            Table spelled = spelled(coded, kind);
            assertThat(spelled.equals(coded)).as(spelled.toString()).isNotEqualTo(NAMING_UNITS.contains(kind));
            assertThat(files.readAll(Map.of(kind, spelled), DRAFT))
                    .as(spelled.toString())
                    .isEqualTo(new Outcome.Done<>(Map.of(kind, entries)));
        }
    }

    /** The table with an alias in place of each code of a unit. The line of a unit keeps the unit's own code. */
    private static Table spelled(Table coded, EntryKind kind) {
        int own = kind == EntryKind.UNIT ? 1 : 0;
        return new Table(
                coded.name(),
                coded.heading(),
                coded.lines().stream()
                        .map(line -> new Table.Line(
                                line.number(),
                                IntStream.range(0, line.cells().size())
                                        .mapToObj(place -> place < own
                                                ? line.cells().get(place)
                                                : spelled(line.cells().get(place)))
                                        .toList()))
                        .toList());
    }

    private static String spelled(String cell) {
        return UNIT.matcher(cell).replaceAll(found -> found.group().equals("U") ? "乙" : "队");
    }

    private static List<Entry> entries(EntryKind kind) {
        return contents(kind).stream().map(Entry::of).toList();
    }

    private static List<? extends Coded> contents(EntryKind kind) {
        return switch (kind) {
            case AREA ->
                List.of(
                        new Area("1", "区", AreaKind.DISTRICT, null, "{\"type\":\"Polygon\"}"),
                        new Area("1-1", "街, \"一\"", AreaKind.STREET, "1", null),
                        new Area(
                                "1-1-1",
                                "格",
                                AreaKind.GRID,
                                "1-1",
                                null,
                                new Grid(Grid.Kind.RURAL, 320),
                                YEAR,
                                List.of("1-1-2", "1-1-3")));
            case UNIT ->
                List.of(
                        new Unit(
                                "U",
                                "局",
                                Tier.DISTRICT,
                                UnitKind.DEPARTMENT,
                                null,
                                List.of("甲", "乙"),
                                List.of("1", "1-1")),
                        new Unit(
                                "V",
                                "队",
                                Tier.STREET,
                                UnitKind.SQUAD,
                                "U",
                                List.of(),
                                List.of(),
                                "W",
                                YEAR,
                                new Team("O", "P", List.of("巡逻车", "记录仪")),
                                "U"));
            case OFFICER ->
                List.of(
                        new Officer("O", "张", "U", List.of(Role.ofOfficers())),
                        new Officer(
                                "P",
                                "李",
                                "U",
                                List.of(Role.HANDLER),
                                List.of(
                                        new Affiliation(Affiliation.Kind.STATIONED_AT, "V", YEAR),
                                        new Affiliation(Affiliation.Kind.LED_BY, "U", Validity.ALWAYS)),
                                new Position(Position.Staffing.MOBILE, "网格长", List.of("1-1"))));
            case CATEGORY ->
                List.of(
                        new Category("C", "类", null, Urgency.URGENT, LIMITS),
                        new Category("D", "=1+1", "C", Urgency.NORMAL, null),
                        new Category("F", "'=1+1", "C", Urgency.NORMAL, null),
                        new Category("G", "＝1", "C", Urgency.NORMAL, null),
                        new Category("E", "违建", "C", Urgency.NORMAL, null, CLASSES, HANDLING),
                        new Category(
                                "H",
                                "道路结冰",
                                "C",
                                Urgency.URGENT,
                                null,
                                CLASSES,
                                HANDLING,
                                new Listing(
                                        new TreeMap<>(Map.of("DB44/T 2479", "01030901", "省级", "A-1")),
                                        new Listing.Season(MonthDay.of(11, 15), MonthDay.of(3, 15)))));
            case DUTY -> duties(new Random(SEED));
            case WORK_ITEM ->
                List.of(
                        new WorkItem("W1", "D1", "小修；补洞", List.of("U"), List.of(), null, List.of()),
                        new WorkItem("W2", "D1", "大修", List.of("V"), List.of("C1", "C2"), "1-1", CONDITIONS));
            case ADMISSION ->
                List.of(
                        new Admission("A", "C", "1", "U", Threshold.COMMUNITY, true, 7),
                        new Admission("B", "C", null, "U", Threshold.STREET, false, 0, YEAR));
            case CALENDAR -> List.of(calendar());
            case POLICY ->
                List.of(
                        new Policy.DefaultLimits(LIMITS, new TimeLimits(null, null, null)),
                        new Policy.FirstContact(Policy.Fallback.AREA_OFFICE),
                        new NumberPolicy(
                                NumberPolicy.Kind.GRID_SIZES,
                                Map.of(
                                        NumberPolicy.Name.FEWEST_HOUSEHOLDS,
                                        200,
                                        NumberPolicy.Name.MOST_IN_A_SMALL_VILLAGE,
                                        3)),
                        NumberPolicy.usual(NumberPolicy.Kind.TRAINING),
                        new Policy.Ownerless(List.of("U", "V")),
                        new Policy.AgainstList(Policy.Allowance.REFUSED),
                        new Policy.Complaints(Policy.Recipient.COMMAND_CENTRE),
                        new NumberPolicy(
                                NumberPolicy.Kind.DRAFT_THRESHOLDS,
                                Map.of(NumberPolicy.Name.SMALLEST_SHARE, 85, NumberPolicy.Name.FEWEST_CASES, 6)),
                        new NumberPolicy(
                                NumberPolicy.Kind.CATALOGUE_REVIEW, Map.of(NumberPolicy.Name.MONTHS_UNREVIEWED, 6)),
                        new NumberPolicy(NumberPolicy.Kind.REDO, Map.of(NumberPolicy.Name.REDOS_BEFORE_KEY, 3)),
                        new NumberPolicy(NumberPolicy.Kind.DRIFT, Map.of(NumberPolicy.Name.FEWEST_COMPARED, 8)),
                        new NumberPolicy(NumberPolicy.Kind.GOVERNOR, Map.of(NumberPolicy.Name.WINDOW_CASES, 100)),
                        new NumberPolicy(
                                NumberPolicy.Kind.GOVERNOR, "C", Map.of(NumberPolicy.Name.FIRST_RIGHT_PERCENT, 98)),
                        new HandlingApart(List.of(
                                new HandlingApart.Rule(null, null, HandlingApart.Separation.PERSON_ONLY),
                                new HandlingApart.Rule(null, Channel.GRID_COLLECTOR, HandlingApart.Separation.STRICT),
                                new HandlingApart.Rule("C", Channel.PATROL, HandlingApart.Separation.ON_THE_SPOT))),
                        new Grades(List.of(
                                new Grades.Rule(
                                        Classification.Grade.MAJOR,
                                        Classification.CentreTier.DISTRICT,
                                        LIMITS,
                                        List.of("area-leader"),
                                        List.of("area-leader", "supervisor")),
                                new Grades.Rule(
                                        Classification.Grade.GENERAL,
                                        null,
                                        new TimeLimits(null, null, null),
                                        List.of(),
                                        List.of()))));
            case HEADING ->
                List.of(new Heading("H", "城市管理", null, Tier.DISTRICT), new Heading("H-1", "市容", "H", Tier.DISTRICT));
            case POWER ->
                List.of(
                        new GrantedPower("P", "D1", "1-1", null, Validity.ALWAYS, "依据", List.of(), null),
                        new GrantedPower("Q", "D1", "1-1", "V", YEAR, "依据", List.of("告知书", "决定书"), "三天"),
                        new GrantedPower(
                                "R",
                                "D1",
                                "1-1",
                                "V",
                                YEAR,
                                "依据",
                                new GrantedPower.Help(List.of(), List.of("案例一", "案例二"), null),
                                "人手不足"));
            case FORM -> List.of(new Form("F", "隐患", 3, "{\"type\":\"object\",\"title\":\"a;b\"}"));
            case OVERLAY ->
                List.of(new Overlay(
                        "X", "消防一格", "safety", List.of("1-1-1", "1-1-2"), "V", List.of("O", "P"), List.of("C")));
            case GROUP ->
                List.of(
                        new MessageGroup("G", "街道群", MessageGroup.Level.STREET, null, "1-1", "O"),
                        new MessageGroup("H", "社区群", MessageGroup.Level.COMMUNITY, "G", "1-1-1", "P"));
            case KEY_PLACE ->
                List.of(
                        new KeyPlace(
                                "K",
                                "加油站",
                                "FUEL_STATION",
                                List.of("1-1-1", "1-1-2"),
                                "石油公司",
                                List.of("灭火器", "卸油口"),
                                7),
                        new KeyPlace("L", "小学", "SCHOOL", List.of("1-1-1"), null, List.of(), null));
            case COMPONENT ->
                List.of(
                        new Component(
                                "B1", "井盖", "1-1-1", new BigDecimal("114.057900"), new BigDecimal("22.5431"), "U", "V"),
                        new Component("B2", "路灯", "1-1-1", null, null, null, null));
            case STANDARD ->
                List.of(
                        new Standard(
                                "S1",
                                "通道净宽",
                                "C",
                                "净宽不少于 4 米，无杂物、车辆",
                                List.of("清走杂物、车辆", "划线, 立牌"),
                                List.of("整改后照片"),
                                new TimeLimit(24, LimitUnit.HOURS),
                                YEAR),
                        new Standard(
                                "S2",
                                "标识",
                                "C",
                                "标识完好",
                                List.of("更换"),
                                List.of("照片", "验收单"),
                                new TimeLimit(1, LimitUnit.SAME_DAY),
                                Validity.ALWAYS));
            case STATION_SERVICE ->
                List.of(
                        new StationService(
                                "T1",
                                "居住证",
                                "U",
                                "1-1-1",
                                "一楼2号窗口",
                                "周一至周五 9:00-12:00",
                                List.of("身份证、照片", "租赁合同"),
                                YEAR),
                        new StationService("T2", "咨询", "U", null, "各站", "全天", List.of(), Validity.ALWAYS));
        };
    }

    private static List<Duty> duties(Random random) {
        List<DutyKind> kinds = List.of(DutyKind.values());
        return IntStream.range(0, 500)
                .mapToObj(i -> new Duty(
                        "D" + i,
                        "职责" + i,
                        new DutyWording(
                                kinds.get(random.nextInt(kinds.size())),
                                LISTS.get(random.nextInt(LISTS.size())).orElse(null),
                                random.nextBoolean() ? null : ServiceType.PAYMENT,
                                random.nextBoolean() ? null : "H-1",
                                random.nextBoolean() ? null : "依据、第" + i + "条；",
                                new TreeMap<>(random.nextBoolean() ? Map.of() : Map.of("U", "牵头、查处：占道", "V", "配合"))),
                        new DutyScope(
                                List.of("C" + i, "X", "Y").subList(0, i % 4),
                                random.nextBoolean() ? null : "R" + i,
                                random.nextBoolean() ? List.of() : CONDITIONS,
                                random.nextBoolean() ? Validity.ALWAYS : YEAR),
                        assignment(random),
                        random.nextBoolean(),
                        random.nextBoolean()
                                ? null
                                : new Duty.PastShare(random.nextInt(1_000), random.nextInt(10_001) / 10_000.0)))
                .toList();
    }

    private static Assignment assignment(Random random) {
        return random.nextBoolean()
                ? new Assignment.ToLead("U", random.nextBoolean() ? List.of() : List.of("V", "W"))
                : new Assignment.ByDecision(List.of(
                        new RankedUnit("U", random.nextInt(10_001) / 10_000.0, random.nextInt(1_000)),
                        new RankedUnit("V", 0.00001, 3),
                        new RankedUnit("W", 0, 0)));
    }

    private static Calendar calendar() {
        SortedMap<LocalDate, String> holidays = new TreeMap<>(Map.of(LocalDate.of(2026, 10, 1), "国庆节"));
        SortedMap<LocalDate, String> makeUpDays = new TreeMap<>(Map.of(LocalDate.of(2026, 10, 10), "国庆节调休"));
        WorkingHours morning = new WorkingHours(LocalTime.of(9, 0), LocalTime.of(12, 0));
        WorkingHours afternoon = new WorkingHours(LocalTime.of(14, 0), LocalTime.of(17, 30));
        return new Calendar(
                "CN",
                ZoneId.of("Asia/Shanghai"),
                Map.of(DayOfWeek.MONDAY, List.of(morning, afternoon), DayOfWeek.SUNDAY, List.of(morning)),
                holidays,
                makeUpDays);
    }
}
