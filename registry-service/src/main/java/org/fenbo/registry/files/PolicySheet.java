package org.fenbo.registry.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.catalogue.Classification;
import org.fenbo.registry.catalogue.TimeLimits;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.policy.Channel;
import org.fenbo.registry.policy.Grades;
import org.fenbo.registry.policy.HandlingApart;
import org.fenbo.registry.policy.HandlingApart.Separation;
import org.fenbo.registry.policy.NumberPolicy;
import org.fenbo.registry.policy.Policy;
import org.fenbo.registry.policy.Policy.Allowance;
import org.fenbo.registry.policy.Policy.Fallback;
import org.fenbo.registry.policy.Policy.Recipient;

/**
 * The file of policies: two lines for the default limits, a line for each rule of separation, and one line for each
 * other policy.
 */
final class PolicySheet implements Sheet<Policy> {

    private static final Column CODE = Column.required("code", "编码");
    private static final Column URGENCY = Column.optional("urgency", "紧急程度");
    private static final Column FALLBACK = Column.optional("fallback", "首问兜底");
    private static final Column NUMBERS = Column.optional("numbers", "数值").upTo(2_000);
    private static final Column ROTA =
            Column.optional("rota", "轮值单位").upTo(20_000).ofUnits();
    private static final Column AGAINST_LIST = Column.optional("against_list", "不按清单派单");
    private static final Column COMPLAINTS = Column.optional("complaints", "投诉单位自身工作");
    private static final Column GRADE = Column.optional("grade", "分级");
    private static final Column TIER = Column.optional("tier", "分拨层级");
    private static final Column CLOSERS = Column.optional("closers", "结案角色");
    private static final Column INFORMED = Column.optional("informed", "立案告知角色");
    private static final Column CATEGORY = Column.optional("category", "事项").ofCategories();
    private static final Column CHANNEL = Column.optional("channel", "渠道");
    private static final Column SEPARATION = Column.optional("separation", "采办分离");

    @Override
    public Layout layout() {
        return new Layout(
                CODE,
                URGENCY,
                LimitCells.CASE,
                LimitCells.ACCEPT,
                LimitCells.HANDLE,
                FALLBACK,
                NUMBERS,
                ROTA,
                AGAINST_LIST,
                CATEGORY,
                CHANNEL,
                SEPARATION,
                COMPLAINTS,
                GRADE,
                TIER,
                CLOSERS,
                INFORMED);
    }

    @Override
    public List<Policy> read(List<Row> rows) {
        Map<Urgency, TimeLimits> limits = new EnumMap<>(Urgency.class);
        List<HandlingApart.Rule> apart = new ArrayList<>();
        List<Grades.Rule> grades = new ArrayList<>();
        SequencedMap<String, Policy> policies = new LinkedHashMap<>();
        for (Row row : rows) {
            String code = row.text(CODE);
            if (code.equals(Policy.DefaultLimits.CODE)) {
                gather(row, limits);
            } else if (code.equals(HandlingApart.CODE)) {
                gather(row, apart);
            } else if (code.equals(Grades.CODE)) {
                gatherGrade(row, grades);
            } else {
                other(row, code)
                        .filter(policy -> policies.put(code, policy) != null)
                        .ifPresent(twice -> lineTwice(row));
            }
        }
        List<Policy> read = new ArrayList<>(policies.values());
        if (!limits.isEmpty()) {
            read.addFirst(limits(rows.getLast(), limits));
        }
        if (!apart.isEmpty()) {
            read.add(new HandlingApart(apart));
        }
        if (!grades.isEmpty()) {
            read.add(new Grades(grades));
        }
        return read;
    }

    private static Optional<Policy> other(Row row, String code) {
        if (code.equals(Policy.FirstContact.CODE)) {
            return Optional.of(new Policy.FirstContact(row.choice(FALLBACK, Fallback.values(), Fallback::chinese)));
        }
        if (code.equals(Policy.Ownerless.CODE)) {
            row.text(ROTA);
            return Optional.of(new Policy.Ownerless(row.codes(ROTA)));
        }
        if (code.equals(Policy.AgainstList.CODE)) {
            return Optional.of(
                    new Policy.AgainstList(row.choice(AGAINST_LIST, Allowance.values(), Allowance::chinese)));
        }
        if (code.equals(Policy.Complaints.CODE)) {
            return Optional.of(new Policy.Complaints(row.choice(COMPLAINTS, Recipient.values(), Recipient::chinese)));
        }
        Optional<NumberPolicy.Kind> kind = NumberPolicy.Kind.of(code);
        if (kind.isEmpty()) {
            row.fault(
                    CODE,
                    code,
                    "UNKNOWN_POLICY",
                    new Words("不是政策", "is no policy"),
                    new Words("使用以下之一：%s", "use one of %s").with(List.of(String.join(", ", codes()))));
        }
        return kind.flatMap(known -> NumberPolicy.of(code, numbers(row, known)));
    }

    private static List<String> codes() {
        List<String> codes = new ArrayList<>(List.of(
                Policy.DefaultLimits.CODE,
                Policy.FirstContact.CODE,
                Policy.Ownerless.CODE,
                Policy.AgainstList.CODE,
                Policy.Complaints.CODE,
                HandlingApart.CODE,
                Grades.CODE));
        Arrays.stream(NumberPolicy.Kind.values()).map(NumberPolicy.Kind::code).forEach(codes::add);
        return codes;
    }

    private static Map<NumberPolicy.Name, Integer> numbers(Row row, NumberPolicy.Kind kind) {
        NumberPolicy.Name[] names = kind.names().toArray(NumberPolicy.Name[]::new);
        Map<NumberPolicy.Name, Integer> numbers = new EnumMap<>(NumberPolicy.Name.class);
        row.pairs(NUMBERS)
                .forEach((name, value) -> numbers.put(
                        row.choice(NUMBERS, name, names, NumberPolicy.Name::name, NumberPolicy.Name::chinese),
                        row.number(NUMBERS, value)));
        return numbers;
    }

    private static void lineTwice(Row row) {
        row.fault(
                CODE,
                row.text(CODE),
                "LINE_TWICE",
                new Words("前面已有此行", "an earlier line has it"),
                new Words("只保留一行", "keep one"));
    }

    private static void gather(Row row, List<HandlingApart.Rule> rules) {
        HandlingApart.Rule rule = new HandlingApart.Rule(
                row.optionalCode(CATEGORY),
                row.optionalChoice(CHANNEL, Channel.values(), Channel::chinese),
                row.choice(SEPARATION, Separation.values(), Separation::chinese));
        if (rules.stream().anyMatch(rule::isForSameReports)) {
            lineTwice(row);
        }
        rules.add(rule);
    }

    private static void gatherGrade(Row row, List<Grades.Rule> rules) {
        Grades.Rule rule = new Grades.Rule(
                row.choice(GRADE, Classification.Grade.values(), Classification.Grade::chinese),
                row.optionalChoice(TIER, Classification.CentreTier.values(), Classification.CentreTier::chinese),
                LimitCells.limits(row),
                roles(row, CLOSERS),
                roles(row, INFORMED));
        if (rules.stream().anyMatch(other -> other.grade() == rule.grade())) {
            lineTwice(row);
        }
        rules.add(rule);
    }

    private static List<String> roles(Row row, Column column) {
        return row.list(column).stream()
                .map(role -> row.choice(column, role, Role.ofOfficers(), Role::code, Role::chinese)
                        .code())
                .toList();
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
            case Policy.Ownerless(var rota) ->
                List.of(new Cells().put(CODE, Policy.Ownerless.CODE).put(ROTA, rota));
            case Policy.AgainstList(var allowance) ->
                List.of(new Cells()
                        .put(CODE, Policy.AgainstList.CODE)
                        .put(AGAINST_LIST, words.of(allowance, Allowance::chinese)));
            case Policy.Complaints(var recipient) ->
                List.of(new Cells()
                        .put(CODE, Policy.Complaints.CODE)
                        .put(COMPLAINTS, words.of(recipient, Recipient::chinese)));
            case HandlingApart(var rules) ->
                rules.stream().map(rule -> line(rule, words)).toList();
            case Grades(var rules) ->
                rules.stream().map(rule -> line(rule, words)).toList();
            case NumberPolicy numbers ->
                List.of(new Cells().put(CODE, numbers.code()).put(NUMBERS, cell(numbers, words)));
        };
    }

    private static Cells line(Grades.Rule rule, SheetLanguage words) {
        Cells cells = new Cells()
                .put(CODE, Grades.CODE)
                .put(GRADE, words.of(rule.grade(), Classification.Grade::chinese))
                .put(CLOSERS, rule.closers())
                .put(INFORMED, rule.informed());
        Optional.ofNullable(rule.tier())
                .ifPresent(tier -> cells.put(TIER, words.of(tier, Classification.CentreTier::chinese)));
        return LimitCells.put(cells, rule.limits(), words);
    }

    private static Cells line(HandlingApart.Rule rule, SheetLanguage words) {
        Cells cells = new Cells()
                .put(CODE, HandlingApart.CODE)
                .put(CATEGORY, rule.category())
                .put(SEPARATION, words.of(rule.separation(), Separation::chinese));
        return Optional.ofNullable(rule.channel())
                .map(channel -> cells.put(CHANNEL, words.of(channel, Channel::chinese)))
                .orElse(cells);
    }

    private static List<String> cell(NumberPolicy policy, SheetLanguage words) {
        List<String> pairs = new ArrayList<>();
        policy.given().forEach((name, number) -> pairs.add(words.of(name, NumberPolicy.Name::chinese) + ":" + number));
        return pairs;
    }

    private static Cells line(Urgency urgency, TimeLimits limits, SheetLanguage words) {
        Cells cells =
                new Cells().put(CODE, Policy.DefaultLimits.CODE).put(URGENCY, words.of(urgency, Urgency::chinese));
        return LimitCells.put(cells, limits, words);
    }
}
