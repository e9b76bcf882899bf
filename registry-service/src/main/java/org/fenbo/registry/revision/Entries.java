package org.fenbo.registry.revision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fenbo.registry.admission.Admission;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.calendar.Calendar;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.policy.Policy;
import org.fenbo.registry.unit.Unit;

/** All entries of one revision, by kind and code. Not changed once built. */
public final class Entries {

    private final List<Entry> all;
    private final SortedMap<String, Area> areas = new TreeMap<>();
    private final SortedMap<String, Unit> units = new TreeMap<>();
    private final SortedMap<String, Officer> officers = new TreeMap<>();
    private final SortedMap<String, Category> categories = new TreeMap<>();
    private final SortedMap<String, Duty> duties = new TreeMap<>();
    private final SortedMap<String, Admission> admissions = new TreeMap<>();
    private final SortedMap<String, Calendar> calendars = new TreeMap<>();
    private final SortedMap<String, Policy> policies = new TreeMap<>();

    private Entries(Collection<Entry> entries) {
        all = List.copyOf(entries);
        all.forEach(this::sortIn);
    }

    /** The given entries; of two with one kind and code the later counts. */
    public static Entries of(Collection<Entry> entries) {
        Map<String, Entry> byKey = new LinkedHashMap<>();
        entries.forEach(entry -> byKey.put(entry.keyIn(0), entry));
        return new Entries(byKey.values());
    }

    private void sortIn(Entry entry) {
        switch (entry) {
            case Entry.OfArea(var area) -> areas.put(area.code(), area);
            case Entry.OfUnit(var unit) -> units.put(unit.code(), unit);
            case Entry.OfOfficer(var officer) -> officers.put(officer.code(), officer);
            case Entry.OfCategory(var category) -> categories.put(category.code(), category);
            case Entry.OfDuty(var duty) -> duties.put(duty.code(), duty);
            case Entry.OfAdmission(var admission) -> admissions.put(admission.code(), admission);
            case Entry.OfCalendar(var calendar) -> calendars.put(calendar.code(), calendar);
            case Entry.OfPolicy(var policy) -> policies.put(policy.code(), policy);
        }
    }

    /** Every entry, in the order given. */
    public List<Entry> all() {
        return all;
    }

    /** Areas by code. */
    public Map<String, Area> areas() {
        return Collections.unmodifiableMap(areas);
    }

    /** Units by code. */
    public Map<String, Unit> units() {
        return Collections.unmodifiableMap(units);
    }

    /** Officers by code. */
    public Map<String, Officer> officers() {
        return Collections.unmodifiableMap(officers);
    }

    /** Categories by code. */
    public Map<String, Category> categories() {
        return Collections.unmodifiableMap(categories);
    }

    /** Duties by code. */
    public Map<String, Duty> duties() {
        return Collections.unmodifiableMap(duties);
    }

    /** Admissions by code. */
    public Map<String, Admission> admissions() {
        return Collections.unmodifiableMap(admissions);
    }

    /** Calendars by code. */
    public Map<String, Calendar> calendars() {
        return Collections.unmodifiableMap(calendars);
    }

    /** Policies by code. */
    public Map<String, Policy> policies() {
        return Collections.unmodifiableMap(policies);
    }

    /**
     * What a copy in another service compares to know that it holds all of a revision: SHA-256, in hexadecimal, of
     * the sorted keys joined with line feeds. Codes are ASCII, so sorting by letter and by byte is the same.
     */
    public String digestIn(int revision) {
        List<String> keys = new ArrayList<>(all.size());
        all.forEach(entry -> keys.add(entry.keyIn(revision)));
        String joined = keys.stream().sorted().collect(Collectors.joining("\n"));
        return HexFormat.of().formatHex(sha256().digest(joined.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
