package org.fenbo.bench.lookup;

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
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.jspecify.annotations.Nullable;

/** A registry of a real district's size (REG-1, REG-11): 1,036 duties, 300 areas, 507 categories; drawn by chance. */
final class MadeRegistry {
    static final Entries EMPTY = Entries.of(List.of());

    private static final int STREETS = 6;
    private static final int COMMUNITIES = 23;
    private static final int AREAS = 300;
    private static final int TYPES = 10;
    private static final int MAIN_TYPES = 60;
    private static final int CATEGORIES = 507;
    private static final int DUTIES = 1_036;
    private static final int DEPARTMENTS = 33;

    private final Random chance;
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> grids = new ArrayList<>();
    private final List<String> leaves = new ArrayList<>();

    MadeRegistry(Random chance) {
        this.chance = chance;
        areas();
        categories();
        duties();
    }

    Entries entries() {
        return Entries.of(entries);
    }

    List<String> grids() {
        return grids;
    }

    List<String> leaves() {
        return leaves;
    }

    /** So many codes drawn from the list; copies, as a request brings them. */
    String[] questions(int count, List<String> codes) {
        String[] drawn = new String[count];
        for (int i = 0; i < count; i++) {
            drawn[i] = String.valueOf(codes.get(chance.nextInt(codes.size())).toCharArray());
        }
        return drawn;
    }

    private void areas() {
        area("D", AreaKind.DISTRICT, null);
        for (int i = 0; i < STREETS; i++) {
            area("S" + i, AreaKind.STREET, "D");
        }
        for (int i = 0; i < COMMUNITIES; i++) {
            area("C" + i, AreaKind.COMMUNITY, "S" + i % STREETS);
        }
        for (int i = 0; i < AREAS - COMMUNITIES - STREETS - 1; i++) {
            area("G" + i, AreaKind.GRID, "C" + i % COMMUNITIES);
            grids.add("G" + i);
        }
    }

    private void area(String code, AreaKind kind, @Nullable String parent) {
        entries.add(Entry.of(new Area(code, code, kind, parent, null)));
    }

    private void categories() {
        for (int i = 0; i < TYPES; i++) {
            category("T" + i, null);
        }
        for (int i = 0; i < MAIN_TYPES; i++) {
            category("M" + i, "T" + i % TYPES);
        }
        for (int i = 0; i < CATEGORIES - MAIN_TYPES - TYPES; i++) {
            category("L" + i, "M" + i % MAIN_TYPES);
            leaves.add("L" + i);
        }
    }

    private void category(String code, @Nullable String parent) {
        entries.add(Entry.of(new Category(code, code, parent, Urgency.NORMAL, null)));
    }

    private void duties() {
        Set<String> taken = new HashSet<>();
        while (taken.size() < DUTIES) {
            String category = taken.size() % 8 == 0
                    ? "M" + chance.nextInt(MAIN_TYPES)
                    : leaves.get(chance.nextInt(leaves.size()));
            String area = place();
            if (taken.add(category + "/" + area)) {
                duty("Y" + taken.size(), category, area);
            }
        }
    }

    private @Nullable String place() {
        return switch (chance.nextInt(4)) {
            case 0 -> null;
            case 1 -> "C" + chance.nextInt(COMMUNITIES);
            default -> "S" + chance.nextInt(STREETS);
        };
    }

    private void duty(String code, String category, @Nullable String area) {
        Assignment lead = new Assignment.ToLead("U" + chance.nextInt(DEPARTMENTS), List.of());
        entries.add(Entry.of(new Duty(code, code, DutyKind.CORE, category, area, lead, null, false)));
    }
}
