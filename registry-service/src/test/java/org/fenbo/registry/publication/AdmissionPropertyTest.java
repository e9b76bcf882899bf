package org.fenbo.registry.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.registry.RandomRounds;
import org.fenbo.registry.admission.PassedDownLines;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.hierarchy.Hierarchy;
import org.fenbo.registry.lookup.Answer;
import org.fenbo.registry.lookup.RevisionIndex;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.unit.UnitKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Publishes random drafts and asks the look-up random questions. The test itself decides whether an answer passes a duty
 * down: it removes all lines of the answering tier and below, and asks again.
 */
class AdmissionPropertyTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant BEGINS = RandomDraft.FIRST.atStartOfDay(ZONE).toInstant();
    private static final int DRAFTS = RandomRounds.of(1_000);
    private static final int QUESTIONS = 60;
    /** A test that draws more drafts than this has a check that finds nothing. */
    private static final int MOST = RandomRounds.of(100_000);

    private final long seed = RandomRounds.seed();
    private final Random random = new Random(seed);

    private record Question(String category, String area, LocalDate day, Map<String, String> facts) {
        Answer of(RevisionIndex index) {
            Instant at = day.atTime(LocalTime.NOON).atZone(ZONE).toInstant();
            return index.answer(category, area, index.facts(at, facts));
        }
    }

    private Question question() {
        Map<String, String> facts =
                random.nextBoolean() ? Map.of() : Map.of("channel", random.nextBoolean() ? "HOTLINE" : "CITIZEN");
        return new Question(
                any(RandomDraft.LEAVES), any(RandomDraft.GRIDS), RandomDraft.FIRST.plusDays(random.nextInt(90)), facts);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    @Test
    @DisplayName("无准入的下放职责永不生效：被公布的版本里，下放的职责和具体工作事项当日都有准入，执法职责只以认领的赋权交给街道 (REG-9d,e,f)")
    void a_passed_down_duty_without_admission_is_never_in_force() {
        int refused = 0;
        int passedDown = 0;
        int answers = 0;
        for (int drafts = 0; refused < DRAFTS || passedDown < DRAFTS; drafts++) {
            assertThat(drafts).as("drafts with so few cases").isLessThan(MOST);
            Entries draft = new RandomDraft(random, false).entries();
            if (!AdmissionChecks.findings(draft, Optional.empty(), BEGINS).isEmpty()) {
                refused++;
                continue;
            }
            int found = admittedAnswers(draft);
            answers += found;
            passedDown += found > 0 ? 1 : 0;
        }
        System.out.println("seed " + seed + ": " + refused + " drafts refused, " + passedDown
                + " published drafts passed duties down, in " + answers + " answers, all under an admission or power");
    }

    private int admittedAnswers(Entries draft) {
        RevisionIndex index = new RevisionIndex(1, draft);
        int found = 0;
        for (int ask = 0; ask < QUESTIONS; ask++) {
            Question question = question();
            if (question.of(index) instanceof Answer.ByDuty answer) {
                Optional<Duty> giver = giver(draft, question, answer);
                found += giver.isPresent() ? 1 : 0;
                assertThat(giver.stream())
                        .as("seed %s: %s takes %s in %s", seed, answer.lead(), question, draft.all())
                        .allMatch(duty -> isAllowed(draft, question, answer, duty));
            }
        }
        return found;
    }

    private static Optional<Duty> giver(Entries draft, Question question, Answer.ByDuty answer) {
        Tier tier = tier(draft, answer.lead());
        if (tier.compareTo(Tier.STREET) < 0) {
            return Optional.empty();
        }
        List<Entry> above = draft.all().stream()
                .filter(entry -> entry.kind() != EntryKind.POWER && entry.kind() != EntryKind.WORK_ITEM)
                .filter(entry -> !(entry.content() instanceof Duty duty
                        && duty.assignment() instanceof Assignment.ToLead(var lead, var _)
                        && tier(draft, lead).compareTo(tier) >= 0))
                .toList();
        return question.of(new RevisionIndex(1, Entries.of(above))) instanceof Answer.ByDuty byDuty
                        && byDuty.duty().kind() != DutyKind.PUBLIC_SERVICE
                ? Optional.of(byDuty.duty())
                : Optional.empty();
    }

    private static Tier tier(Entries draft, String code) {
        Unit unit = draft.units().get(code);
        return unit == null || unit.kind() == UnitKind.STATIONED_AGENCY ? Tier.DISTRICT : unit.tier();
    }

    private static boolean isAllowed(Entries draft, Question question, Answer.ByDuty answer, Duty giver) {
        List<String> categories = Hierarchy.of(draft.categories().values(), Category::code, Category::parent)
                .chain(question.category());
        List<String> areas =
                Hierarchy.of(draft.areas().values(), Area::code, Area::parent).chain(question.area());
        if (giver.kind() == DutyKind.ENFORCEMENT) {
            return tier(draft, answer.lead()) == Tier.STREET
                    && draft.powers().values().stream()
                            .anyMatch(power -> power.duty().equals(giver.code())
                                    && answer.lead().equals(power.team())
                                    && areas.contains(power.area())
                                    && power.validity().on(question.day()));
        }
        return draft.admissions().values().stream()
                .anyMatch(admission -> admission.unit().equals(answer.lead())
                        && categories.contains(admission.category())
                        && (admission.area() == null || areas.contains(admission.area()))
                        && admission.validity().on(question.day()));
    }

    @Test
    @DisplayName("拒绝公布时所指的每一条职责，都确实在某处取代了上级单位的职责 (REG-9d)")
    void every_named_line_answers_somewhere_instead_of_a_unit_above() {
        int named = 0;
        for (int drafts = 0; named < DRAFTS; drafts++) {
            assertThat(drafts).as("drafts with so few cases").isLessThan(MOST);
            Entries draft = new RandomDraft(random, true).entries();
            List<String> lines = AdmissionChecks.findings(draft, Optional.empty(), BEGINS).stream()
                    .filter(finding -> finding.code().equals("NOT_ADMITTED"))
                    .map(Finding::place)
                    .filter(place ->
                            place instanceof Finding.InEntry in && in.kind().equals("duty"))
                    .map(place -> ((Finding.InEntry) place).entry())
                    .toList();
            for (String line : lines) {
                named++;
                assertThat(takesSomewhere(draft, line))
                        .as("seed %s: %s in %s", seed, line, draft.all())
                        .isTrue();
            }
        }
    }

    private static boolean takesSomewhere(Entries draft, String line) {
        RevisionIndex index = new RevisionIndex(
                1,
                Entries.of(draft.all().stream()
                        .filter(entry -> entry.kind() != EntryKind.ADMISSION && entry.kind() != EntryKind.POWER)
                        .toList()));
        return RandomDraft.CATEGORIES.stream()
                .flatMap(category -> RandomDraft.AREAS.stream()
                        .map(area -> new Question(category, area, RandomDraft.FIRST, Map.of())))
                .anyMatch(question -> question.of(index) instanceof Answer.ByDuty answer
                        && answer.duty().code().equals(line)
                        && giver(draft, question, answer).isPresent());
    }

    @Test
    @DisplayName("改由下级单位牵头的职责，没有准入不得公布，即使稿中已无原单位的职责 (REG-9d)")
    void a_line_whose_lead_moves_to_a_unit_below_needs_an_admission() {
        int refused = 0;
        int moved = 0;
        for (int tried = 0; refused < DRAFTS || moved < RandomRounds.of(100); tried++) {
            assertThat(tried).as("drafts with so few cases").isLessThan(MOST);
            RandomDraft drafts = new RandomDraft(random, false);
            Entries before = drafts.entries();
            if (before.duties().isEmpty()
                    || !AdmissionChecks.findings(before, Optional.empty(), BEGINS)
                            .isEmpty()) {
                continue;
            }
            Entries after = drafts.withAnotherLead(before);
            if (AdmissionChecks.findings(after, Optional.of(before), BEGINS).isEmpty()) {
                moved += moved(before, after);
            } else {
                refused++;
            }
        }
        System.out.println(
                "seed " + seed + ": " + refused + " moved leads refused, " + moved + " moved with admission");
    }

    private int moved(Entries before, Entries after) {
        RevisionIndex then = new RevisionIndex(1, before);
        RevisionIndex now = new RevisionIndex(2, after);
        int moved = 0;
        for (int ask = 0; ask < QUESTIONS; ask++) {
            Question question = question();
            if (question.of(then) instanceof Answer.ByDuty old
                    && question.of(now) instanceof Answer.ByDuty answer
                    && old.duty().code().equals(answer.duty().code())
                    && old.explanation().power() == null
                    && answer.explanation().power() == null
                    && old.duty().kind() != DutyKind.PUBLIC_SERVICE
                    && tier(after, answer.lead()).compareTo(Tier.STREET) >= 0
                    && tier(before, old.lead()).compareTo(tier(after, answer.lead())) < 0) {
                moved++;
                assertThat(isAllowed(after, question, answer, old.duty()))
                        .as("seed %s: %s moved from %s to %s in %s", seed, question, old.lead(), answer, after.all())
                        .isTrue();
            }
        }
        return moved;
    }

    @Test
    void the_list_of_kinds_that_are_own_work_is_complete() {
        List<DutyKind> own = new ArrayList<>(List.of(DutyKind.values()));
        own.removeIf(kind -> !PassedDownLines.isOwnWork(kind));
        assertThat(own)
                .containsExactly(DutyKind.CORE, DutyKind.TERRITORIAL, DutyKind.ENFORCEMENT, DutyKind.COOPERATION);
    }
}
