package org.fenbo.registry.revision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fenbo.registry.admission.Admission;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.Overlay;
import org.fenbo.registry.calendar.Calendar;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.coded.Coded;
import org.fenbo.registry.component.Component;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.Heading;
import org.fenbo.registry.duty.WorkItem;
import org.fenbo.registry.form.Form;
import org.fenbo.registry.group.MessageGroup;
import org.fenbo.registry.keyplace.KeyPlace;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.policy.Policy;
import org.fenbo.registry.power.GrantedPower;
import org.fenbo.registry.standard.Standard;
import org.fenbo.registry.station.StationService;
import org.fenbo.registry.unit.Unit;

/** All entries of one revision, by kind and code. Immutable. */
public final class Entries {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final List<Entry> all;
    private final Map<EntryKind, SortedMap<String, Coded>> byKind = new EnumMap<>(EntryKind.class);

    private Entries(Collection<Entry> entries) {
        all = List.copyOf(entries);
        all.forEach(entry ->
                byKind.computeIfAbsent(entry.kind(), kind -> new TreeMap<>()).put(entry.code(), entry.content()));
    }

    /** Collects the given entries. If two entries have the same kind and code, only the later entry is used. */
    public static Entries of(Collection<Entry> entries) {
        Map<String, Entry> byKey = new LinkedHashMap<>();
        entries.forEach(entry -> byKey.put(entry.keyIn(0), entry));
        return new Entries(byKey.values());
    }

    /** Every entry, in the given order. */
    public List<Entry> all() {
        return all;
    }

    // The cast is safe, because each Entry checks that its content has the class of its kind.
    @SuppressWarnings("unchecked")
    private <T extends Coded> Map<String, T> of(EntryKind kind) {
        return (Map<String, T>) Collections.unmodifiableMap(byKind.getOrDefault(kind, Collections.emptySortedMap()));
    }

    /** Areas by code. */
    public Map<String, Area> areas() {
        return of(EntryKind.AREA);
    }

    /** Units by code. */
    public Map<String, Unit> units() {
        return of(EntryKind.UNIT);
    }

    /** Officers by code. */
    public Map<String, Officer> officers() {
        return of(EntryKind.OFFICER);
    }

    /** Categories by code. */
    public Map<String, Category> categories() {
        return of(EntryKind.CATEGORY);
    }

    /** Duties by code. */
    public Map<String, Duty> duties() {
        return of(EntryKind.DUTY);
    }

    /** Admissions by code. */
    public Map<String, Admission> admissions() {
        return of(EntryKind.ADMISSION);
    }

    /** Calendars by code. */
    public Map<String, Calendar> calendars() {
        return of(EntryKind.CALENDAR);
    }

    /** Policies by code. */
    public Map<String, Policy> policies() {
        return of(EntryKind.POLICY);
    }

    /** Headings and classes by code. */
    public Map<String, Heading> headings() {
        return of(EntryKind.HEADING);
    }

    /** Granted powers by code. */
    public Map<String, GrantedPower> powers() {
        return of(EntryKind.POWER);
    }

    /** Forms by code. */
    public Map<String, Form> forms() {
        return of(EntryKind.FORM);
    }

    /** Professional grids by code. */
    public Map<String, Overlay> overlays() {
        return of(EntryKind.OVERLAY);
    }

    /** Message groups by code. */
    public Map<String, MessageGroup> groups() {
        return of(EntryKind.GROUP);
    }

    /** Key places by code. */
    public Map<String, KeyPlace> keyPlaces() {
        return of(EntryKind.KEY_PLACE);
    }

    /** Work items by code. */
    public Map<String, WorkItem> workItems() {
        return of(EntryKind.WORK_ITEM);
    }

    /** Components by code. */
    public Map<String, Component> components() {
        return of(EntryKind.COMPONENT);
    }

    /** Lines of the rectification standard by code. */
    public Map<String, Standard> standards() {
        return of(EntryKind.STANDARD);
    }

    /** Services at community stations by code. */
    public Map<String, StationService> stationServices() {
        return of(EntryKind.STATION_SERVICE);
    }

    /** The units that take turns with the cases of ownerless components; empty if a person decides (REG-16). */
    public List<String> rota() {
        return policies().get(Policy.Ownerless.CODE) instanceof Policy.Ownerless(var units) ? units : List.of();
    }

    /**
     * The time zone of the district: the zone of the calendar {@code default}, else of the first calendar, or the zone of
     * China if there is no calendar. All services choose in this way.
     */
    public ZoneId zone() {
        return Optional.ofNullable(calendars().get("default"))
                .or(() -> calendars().values().stream().findFirst())
                .map(Calendar::zone)
                .orElse(CHINA);
    }

    /**
     * The digest of the entries' keys. With this digest, a copy in another service checks that it has all entries of
     * the revision. The digest is the SHA-256, in hexadecimal, of the sorted keys, joined with line feeds. Codes are
     * ASCII, so sorting by character and sorting by byte give the same order.
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
