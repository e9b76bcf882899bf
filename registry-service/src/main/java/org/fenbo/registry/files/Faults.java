package org.fenbo.registry.files;

import java.util.ArrayList;
import java.util.List;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.backbone.kernel.Words;

/** Collects the faults of a file, so that one attempt shows all of them. */
final class Faults {

    private static final int MOST = 500;
    private static final int LONGEST_QUOTE = 80;

    private final String sheet;
    private final List<Finding> findings = new ArrayList<>();
    private int count;

    /** @param sheet name of the sheet that is read; empty if the file has no sheets */
    Faults(String sheet) {
        this.sheet = sheet;
    }

    void add(long line, Column column, String value, String code, Words reason, Words remedy) {
        add(line, column.english(), value, code, reason, remedy);
    }

    void add(long line, String column, String value, String code, Words reason, Words remedy) {
        count++;
        if (findings.size() < MOST) {
            Finding.Place place = sheet.isEmpty() ? new Finding.InLine(line) : new Finding.InSheet(sheet, line);
            findings.add(new Finding(place, column, quote(value), code, reason, remedy));
        }
    }

    private static String quote(String value) {
        return value.codePointCount(0, value.length()) <= LONGEST_QUOTE
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }

    boolean none() {
        return count == 0;
    }

    /** How many faults there are, including the faults after the first 500. */
    int count() {
        return count;
    }

    /** The first 500 faults, in the order of the file. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }
}
