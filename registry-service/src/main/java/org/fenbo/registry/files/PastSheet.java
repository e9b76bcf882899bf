package org.fenbo.registry.files;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.drafting.SampleCase;
import org.fenbo.registry.drafting.UnitTier;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;

/**
 * The file of past cases. Each line names a category, a street and a unit of the draft by code or by name; a unit may
 * also be named by an alias. An empty cell means unknown.
 */
final class PastSheet {

    private static final Column CATEGORY = Column.required("category", "事项");
    private static final Column STREET = Column.required("street", "街道");
    private static final Column UNIT = Column.required("unit", "单位");
    private static final Column TIER = Column.optional("tier", "层级");

    private final Map<String, Set<String>> categories;
    private final Map<String, Set<String>> streets;
    private final Map<String, Set<String>> units;
    private final Map<String, Unit> unitsByCode;

    PastSheet(Entries entries) {
        categories = codes(
                entries.categories().values(),
                Category::code,
                one -> Stream.concat(
                        Stream.of(one.name()),
                        one.listing().codes().entrySet().stream()
                                .map(other -> other.getKey() + ":" + other.getValue())));
        streets = codes(entries.areas().values(), Area::code, one -> Stream.of(one.name()));
        units = codes(
                entries.units().values(),
                Unit::code,
                one -> Stream.concat(Stream.of(one.name()), one.aliases().stream()));
        unitsByCode = entries.units();
    }

    private static <T> Map<String, Set<String>> codes(
            Collection<T> members, Function<T, String> code, Function<T, Stream<String>> names) {
        Map<String, Set<String>> codes = new HashMap<>();
        members.forEach(member -> names.apply(member)
                .forEach(name ->
                        codes.computeIfAbsent(name, any -> new TreeSet<>()).add(code.apply(member))));
        members.forEach(member -> codes.put(code.apply(member), Set.of(code.apply(member))));
        return codes;
    }

    List<SampleCase> cases(Table table, Faults faults) {
        return new Layout(CATEGORY, STREET, UNIT, TIER)
                .rows(table, faults).stream().map(this::past).toList();
    }

    private SampleCase past(Row row) {
        String unit = code(row, UNIT, units);
        return new SampleCase(code(row, CATEGORY, categories), code(row, STREET, streets), unit, tier(row, unit));
    }

    private static String code(Row row, Column column, Map<String, Set<String>> codes) {
        String cell = row.optional(column);
        if (cell == null) {
            return "";
        }
        Set<String> found = codes.getOrDefault(cell, Set.of());
        if (found.size() == 1) {
            return found.iterator().next();
        }
        if (found.isEmpty()) {
            row.fault(
                    column,
                    cell,
                    "UNKNOWN_" + column.english().toUpperCase(Locale.ROOT),
                    new Words("草稿中没有该编码或名称的 %s", "the draft has no %s of this code or name")
                            .with(List.of(column.english())),
                    new Words("请先导入该类文件，或更正单元格", "import the file of that kind first, or correct the cell"));
        } else {
            row.fault(
                    column,
                    cell,
                    "AMBIGUOUS_NAME",
                    new Words("此名称对应 %s", "this name means %s").with(List.of(String.join(", ", found))),
                    new Words("请填写编码", "write the code"));
        }
        return "";
    }

    private UnitTier tier(Row row, String unit) {
        if (row.optional(TIER) != null) {
            return row.choice(TIER, UnitTier.values(), PastSheet::chinese);
        }
        Unit known = unitsByCode.get(unit);
        return known == null ? UnitTier.DISTRICT : OwnCases.tier(known.tier());
    }

    private static String chinese(UnitTier tier) {
        return switch (tier) {
            case DISTRICT -> Tier.DISTRICT.chinese();
            case STREET -> Tier.STREET.chinese();
            case COMMUNITY -> Tier.COMMUNITY.chinese();
        };
    }
}
