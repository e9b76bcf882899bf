package org.fenbo.registry.lookup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Candidate;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.jspecify.annotations.Nullable;

/** A sound registry of chance: trees of areas and categories and duties on any of their places. */
final class RandomRegistry {

    private final Random random;
    private final int children;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> questions = new HashSet<>();

    private RandomRegistry(Random random, int children) {
        this.random = random;
        this.children = children;
    }

    /** Trees of any shape, also several and very deep ones. */
    static Entries with(Random random, int areas, int categories, int duties) {
        return new RandomRegistry(random, 0).filled(areas, categories, duties);
    }

    /** Trees as districts have them: each member has so many children, four levels or so in all. */
    static Entries evenly(Random random, int children, int areas, int categories, int duties) {
        return new RandomRegistry(random, children).filled(areas, categories, duties);
    }

    private Entries filled(int areas, int categories, int duties) {
        for (int index = 0; index < areas; index++) {
            entries.add(new Entry.OfArea(new Area("R" + index, "区域" + index, AreaKind.GRID, parent("R", index), null)));
        }
        for (int index = 0; index < categories; index++) {
            entries.add(new Entry.OfCategory(
                    new Category("C" + index, "事项" + index, parent("C", index), Urgency.NORMAL, null)));
        }
        for (int index = 0; index < duties; index++) {
            addDuty(index, areas, categories);
        }
        return Entries.of(entries);
    }

    private @Nullable String parent(String letter, int index) {
        if (children > 0) {
            return index == 0 ? null : letter + (index - 1) / children;
        }
        return index == 0 || random.nextInt(12) == 0 ? null : letter + random.nextInt(index);
    }

    private void addDuty(int index, int areas, int categories) {
        String category = "C" + random.nextInt(categories);
        String area = random.nextInt(4) == 0 ? null : "R" + random.nextInt(areas);
        if (questions.add(category + "/" + area)) {
            entries.add(new Entry.OfDuty(new Duty(
                    "D" + index, "职责" + index, DutyKind.CORE, category, area, assignment(index), null, false)));
        }
    }

    private Assignment assignment(int index) {
        return random.nextInt(5) == 0
                ? new Assignment.ByDecision(List.of(new Candidate("U" + index, 0.5, 3)))
                : new Assignment.ToLead("U" + index, List.of());
    }
}
