package org.fenbo.bench.made;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.Heading;
import org.fenbo.registry.duty.StreetList;
import org.fenbo.registry.files.EntryFiles;
import org.fenbo.registry.files.Table;
import org.fenbo.registry.files.workbook.XlsxWorkbook;
import org.fenbo.registry.lookup.Answer;
import org.fenbo.registry.lookup.RevisionIndex;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.unit.Tier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list of the usual size, and one that is a hundred times as large, through a workbook. */
class MadeRegistryTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    @DisplayName("三级清单、三张履职清单，职责有零个、一个、两个事项，千条与十万条：写成工作簿再读入，内容一致 (REG-1g,h,i,j)")
    void a_list_of_three_tiers_is_the_same_after_it_went_through_a_workbook(int times) {
        MadeRegistry made = new MadeRegistry(new Random(20_261_126), times);
        Entries entries = made.entries();
        assertThat(duties(entries, "YD")).isEqualTo(875L * times);
        assertThat(duties(entries, "YS")).isEqualTo(161L * times);
        assertThat(headings(entries, Tier.DISTRICT)).isEqualTo((67L + 227) * times);
        assertThat(headings(entries, Tier.STREET)).isEqualTo((26L + 29) * times);
        assertThat(headings(entries, Tier.COMMUNITY)).isEqualTo(2L * times);
        Map<Integer, Long> categories = entries.duties().values().stream()
                .collect(Collectors.groupingBy(duty -> duty.categories().size(), Collectors.counting()));
        assertThat(categories).containsOnlyKeys(0, 1, 2);
        assertThat(entries.duties().values().stream()
                        .flatMap(duty -> Optional.ofNullable(duty.terms().list()).stream())
                        .distinct())
                .containsExactlyInAnyOrder(StreetList.values());

        assertThat(read(MadeWorkbook.of(entries))).isEqualTo(byKind(entries));

        Duty several = entries.duties().values().stream()
                .filter(duty -> duty.categories().size() == 2 && duty.scope().isUnconditional())
                .filter(duty -> duty.terms().list() == null)
                .findFirst()
                .orElseThrow();
        RevisionIndex index = new RevisionIndex(1, entries);
        String area = Optional.ofNullable(several.area()).orElse("A0");
        for (String category : several.categories()) {
            Answer answer = index.answer(category, area, index.facts(Instant.EPOCH, Map.of()));
            assertThat(answer.explanation().lost().stream()
                                    .map(lost -> lost.match().duty().code())
                                    .toList()
                                    .contains(several.code())
                            || Optional.ofNullable(answer.explanation().winner())
                                    .filter(match -> match.duty().code().equals(several.code()))
                                    .isPresent())
                    .isTrue();
        }
    }

    private static long duties(Entries entries, String letters) {
        return entries.duties().keySet().stream()
                .filter(code -> code.startsWith(letters))
                .count();
    }

    private static long headings(Entries entries, Tier tier) {
        return entries.headings().values().stream()
                .map(Heading::tier)
                .filter(tier::equals)
                .count();
    }

    private static Map<EntryKind, List<Entry>> read(byte[] workbook) {
        Map<EntryKind, Table> tables = new EnumMap<>(EntryKind.class);
        for (Table table : XlsxWorkbook.read(workbook)) {
            for (EntryKind kind : EntryKind.values()) {
                if (kind.chinese().equals(table.name()) && !table.lines().isEmpty()) {
                    tables.put(kind, table);
                }
            }
        }
        EntryFiles files = new EntryFiles(outline -> Optional.empty(), schema -> Optional.empty());
        return switch (files.readAll(tables, Entries.of(List.of()))) {
            case Outcome.Done<Map<EntryKind, List<Entry>>>(var entries) -> entries;
            case Outcome.Refused<Map<EntryKind, List<Entry>>>(var refusal) ->
                throw new AssertionError(refusal.toString());
        };
    }

    private static Map<EntryKind, List<Entry>> byKind(Entries entries) {
        return entries.all().stream()
                .collect(Collectors.groupingBy(Entry::kind, () -> new EnumMap<>(EntryKind.class), Collectors.toList()));
    }
}
