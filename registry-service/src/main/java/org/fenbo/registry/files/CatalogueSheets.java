package org.fenbo.registry.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.Classification;
import org.fenbo.registry.catalogue.Handling;
import org.fenbo.registry.catalogue.TimeLimits;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.form.Form;
import org.jspecify.annotations.Nullable;

/** The files of categories and forms. */
final class CatalogueSheets {

    private static final Column CODE = Column.required("code", "编码");

    private CatalogueSheets() {}

    /** One category per line. */
    static final class Categories implements Sheet.OneEach<Category> {

        private static final Column NAME = Column.required("name", "名称").upTo(200);
        private static final Column PARENT = Column.optional("parent", "上级");
        private static final Column URGENCY = Column.required("urgency", "紧急程度");
        private static final Column NATIONAL = Column.optional("national", "国标编码");
        private static final Column OLDER = Column.optional("older", "旧国标编码");
        private static final Column NATURE = Column.optional("nature", "性质");
        private static final Column GRADE = Column.optional("grade", "分级");
        private static final Column TIER = Column.optional("tier", "分拨层级");
        private static final Column COLLECTION =
                Column.optional("collection", "采集规则").upTo(500);
        private static final Column CONFIRMATION = Column.optional("confirmation", "是否核实");
        private static final Column FORM = Column.optional("form", "表单");
        private static final Column EVIDENCE =
                Column.optional("evidence", "取证要求").upTo(2_000);
        private static final Column CLOSING = Column.optional("closing", "结案条件").upTo(1_000);
        private static final Column VERIFIERS = Column.optional("verifiers", "核查角色");
        private static final Column CENTRE_VERIFIES = Column.optional("centre_verifies", "可由中心核查");
        private static final Column CLOSED_BY_RULE = Column.optional("closed_by_rule", "核查即结案");
        private static final Column ON_THE_SPOT = Column.optional("on_the_spot", "可当场处置");
        private static final Column STAGES = Column.optional("stages", "分段时限").upTo(500);
        private static final Pattern NATIONAL_CODE = Pattern.compile("[A-Z0-9]\\d{5}");
        private static final Pattern OLDER_CODE = Pattern.compile("\\d{2,8}");
        private static final String BETWEEN = "|";
        private static final Pattern PARTS = Pattern.compile("\\|");

        @Override
        public Layout layout() {
            return new Layout(
                    CODE,
                    NAME,
                    PARENT,
                    URGENCY,
                    LimitCells.CASE,
                    LimitCells.ACCEPT,
                    LimitCells.HANDLE,
                    STAGES,
                    NATIONAL,
                    OLDER,
                    NATURE,
                    GRADE,
                    TIER,
                    COLLECTION,
                    CONFIRMATION,
                    FORM,
                    EVIDENCE,
                    CLOSING,
                    VERIFIERS,
                    ON_THE_SPOT,
                    ListingCells.CODES,
                    ListingCells.SEASON,
                    CENTRE_VERIFIES,
                    CLOSED_BY_RULE);
        }

        @Override
        public Cells line(Category category, SheetLanguage words) {
            Cells cells = new Cells()
                    .put(CODE, category.code())
                    .put(NAME, category.name())
                    .put(PARENT, category.parent())
                    .put(URGENCY, words.of(category.urgency(), Urgency::chinese));
            put(cells, category.classification(), words);
            put(cells, category.handling(), words);
            ListingCells.put(cells, category.listing());
            return LimitCells.put(cells, category.limits(), words);
        }

        private static void put(Cells cells, Classification classes, SheetLanguage words) {
            cells.put(NATIONAL, classes.national())
                    .put(OLDER, classes.older())
                    .put(
                            NATURE,
                            classes.nature() == null
                                    ? null
                                    : words.of(classes.nature(), Classification.Nature::chinese))
                    .put(
                            GRADE,
                            classes.grade() == null ? null : words.of(classes.grade(), Classification.Grade::chinese))
                    .put(
                            TIER,
                            classes.tier() == null
                                    ? null
                                    : words.of(classes.tier(), Classification.CentreTier::chinese));
        }

        private static void put(Cells cells, Handling handling, SheetLanguage words) {
            List<String> collection = new ArrayList<>();
            handling.collection()
                    .forEach((who, rule) ->
                            collection.add(who + ":" + words.of(rule, Handling.CollectionRule::chinese)));
            List<String> evidence = new ArrayList<>();
            handling.evidence()
                    .forEach((step, what) ->
                            evidence.add(words.of(step, Handling.Step::chinese) + ":" + String.join(BETWEEN, what)));
            cells.put(COLLECTION, collection)
                    .put(
                            CONFIRMATION,
                            handling.confirmation() == null ? null : YesNo.of(handling.confirmation(), words))
                    .put(FORM, handling.form())
                    .put(EVIDENCE, evidence)
                    .put(CLOSING, handling.closing())
                    .put(
                            VERIFIERS,
                            handling.verifiers().stream()
                                    .map(code -> role(code, words))
                                    .toList())
                    .put(
                            CENTRE_VERIFIES,
                            handling.centreVerifies() == null ? null : YesNo.of(handling.centreVerifies(), words))
                    .put(CLOSED_BY_RULE, handling.closedByRule() ? YesNo.of(true, words) : null)
                    .put(ON_THE_SPOT, handling.onTheSpot())
                    .put(
                            STAGES,
                            handling.stages().stream()
                                    .map(stage -> stage.name() + ":" + LimitCells.text(stage.limit(), words))
                                    .toList());
        }

        private static String role(String code, SheetLanguage words) {
            return Arrays.stream(Role.ofOfficers())
                    .filter(role -> role.code().equals(code))
                    .findFirst()
                    .map(role -> words.of(role, Role::code, Role::chinese))
                    .orElse(code);
        }

        @Override
        public Category read(Row row) {
            TimeLimits limits = LimitCells.limits(row);
            return new Category(
                    row.code(CODE),
                    row.text(NAME),
                    row.optionalCode(PARENT),
                    row.choice(URGENCY, Urgency.values(), Urgency::chinese),
                    limits.none() ? null : limits,
                    classification(row),
                    handling(row),
                    ListingCells.listing(row));
        }

        /** The spellings of the categories in the rows; faults of the rows are found when the rows are read. */
        static Spellings names(List<Row> rows) {
            Spellings.Builder names = new Spellings.Builder();
            rows.forEach(row -> names.add(row.plain(CODE), row.pairs(ListingCells.CODES)));
            return names.build();
        }

        private static Classification classification(Row row) {
            return new Classification(
                    national(
                            row,
                            NATIONAL,
                            NATIONAL_CODE,
                            new Words("写作一位类别字母或数字加五位数字", "write one letter or digit for the kind and five digits")),
                    national(row, OLDER, OLDER_CODE, new Words("请填写数字", "write digits")),
                    row.optionalChoice(NATURE, Classification.Nature.values(), Classification.Nature::chinese),
                    row.optionalChoice(GRADE, Classification.Grade.values(), Classification.Grade::chinese),
                    row.optionalChoice(TIER, Classification.CentreTier.values(), Classification.CentreTier::chinese));
        }

        private static @Nullable String national(Row row, Column column, Pattern shape, Words how) {
            String cell = row.optional(column);
            if (cell != null && !shape.matcher(cell).matches()) {
                row.fault(
                        column, cell, "NOT_A_NATIONAL_CODE", new Words("不是标准中的代码", "is no code of the standard"), how);
            }
            return cell;
        }

        private static Handling handling(Row row) {
            SortedMap<String, Handling.CollectionRule> collection = new TreeMap<>();
            row.pairs(COLLECTION)
                    .forEach((who, rule) -> collection.put(
                            who,
                            row.choice(
                                    COLLECTION,
                                    rule,
                                    Handling.CollectionRule.values(),
                                    Enum::name,
                                    Handling.CollectionRule::chinese)));
            return new Handling(
                    collection,
                    row.optional(CONFIRMATION) == null ? null : YesNo.isYes(row, CONFIRMATION),
                    row.optionalCode(FORM),
                    evidence(row),
                    row.optional(CLOSING),
                    row.list(VERIFIERS).stream()
                            .map(role -> row.choice(VERIFIERS, role, Role.ofOfficers(), Role::code, Role::chinese)
                                    .code())
                            .toList(),
                    row.optional(CENTRE_VERIFIES) == null ? null : YesNo.isYes(row, CENTRE_VERIFIES),
                    row.optional(CLOSED_BY_RULE) != null && YesNo.isYes(row, CLOSED_BY_RULE),
                    row.list(ON_THE_SPOT),
                    stages(row));
        }

        private static Map<Handling.Step, List<String>> evidence(Row row) {
            Map<Handling.Step, List<String>> evidence = new EnumMap<>(Handling.Step.class);
            row.pairs(EVIDENCE)
                    .forEach((step, what) -> evidence.put(
                            row.choice(EVIDENCE, step, Handling.Step.values(), Enum::name, Handling.Step::chinese),
                            PARTS.splitAsStream(what).map(String::strip).toList()));
            return evidence;
        }

        private static List<Handling.Stage> stages(Row row) {
            List<Handling.Stage> stages = new ArrayList<>();
            row.pairs(STAGES)
                    .forEach((name, limit) ->
                            stages.add(new Handling.Stage(name, LimitCells.limit(row, STAGES, limit))));
            return stages;
        }
    }

    /** One form per line. */
    record Forms(Schemas schemas) implements Sheet.OneEach<Form> {

        private static final int LONGEST_SCHEMA = 32_000;
        private static final Column TITLE = Column.required("title", "名称").upTo(200);
        private static final Column VERSION = Column.required("version", "版次");
        private static final Column SCHEMA = Column.required("schema", "结构").upTo(LONGEST_SCHEMA);

        @Override
        public Layout layout() {
            return new Layout(CODE, TITLE, VERSION, SCHEMA);
        }

        @Override
        public Cells line(Form form, SheetLanguage words) {
            return new Cells()
                    .put(CODE, form.code())
                    .put(TITLE, form.title())
                    .put(VERSION, form.version())
                    .put(SCHEMA, form.schema());
        }

        @Override
        public Form read(Row row) {
            row.text(VERSION);
            Integer version = row.number(VERSION);
            String schema = row.text(SCHEMA);
            schemas.fault(schema)
                    .ifPresent(
                            reason -> row.fault(
                                    SCHEMA,
                                    schema,
                                    "NOT_A_FORM",
                                    reason,
                                    new Words(
                                            "写作 object 的 JSON Schema 2020-12，每个属性带 x-mark：personal、routing 或 plain",
                                            "write JSON Schema 2020-12 of an object, each property with x-mark personal, routing or plain")));
            return new Form(row.code(CODE), row.text(TITLE), version == null ? 1 : version, schema);
        }
    }
}
