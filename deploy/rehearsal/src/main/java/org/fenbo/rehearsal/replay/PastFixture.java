package org.fenbo.rehearsal.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;

/**
 * Makes a file of past events from a seed, in the form of a real export, for rehearsals without a real file. Most
 * categories have one unit per street; the other categories have one unit for the whole district. A few rows lack a
 * unit or a flag, and one row in a hundred repeats the row before it.
 */
public final class PastFixture {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String HEADING =
            "REC_ID,CREATE_TIME,EVENT_SRC_ID,EVENT_SRC_NAME,EVENT_PROPERTY_NAME,EVENT_TYPE_ID,EVENT_TYPE_NAME,"
                    + "MAIN_TYPE_ID,MAIN_TYPE_NAME,SUB_TYPE_ID,SUB_TYPE_NAME,STREET_ID,STREET_NAME,COMMUNITY_ID,"
                    + "COMMUNITY_NAME,DISPOSE_UNIT_ID,DISPOSE_UNIT_NAME,INTIME_ARCHIVE_NUM,OVERTIME_ARCHIVE_NUM";
    private static final List<String> NATURES = List.of("投诉", "投诉", "投诉", "投诉", "咨询", "建议");
    private static final int CATEGORIES = 24;
    private static final int STREETS = 3;

    private PastFixture() {}

    /** Writes the rows; their times are spread over about eight weeks from 2 March 2026. */
    public static Path write(Path file, int rows, long seed) {
        Random chance = new Random(seed);
        StringBuilder text = new StringBuilder(HEADING).append('\n');
        LocalDateTime time = LocalDateTime.of(2026, 3, 2, 8, 0);
        long gap = 56L * 24 * 3_600 / rows;
        String last = "";
        for (int number = 1; number <= rows; number++) {
            boolean repeats = !last.isEmpty() && chance.nextInt(100) == 0;
            if (!repeats) {
                time = time.plusSeconds(1 + (long) (chance.nextDouble() * 2 * gap));
                last = row(time, chance);
            }
            text.append(number).append(',').append(last).append('\n');
        }
        try {
            return Files.writeString(file, text, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("can't write " + file, e);
        }
    }

    private static String row(LocalDateTime time, Random chance) {
        int category = chance.nextInt(CATEGORIES);
        int mainType = category / 4;
        int street = chance.nextInt(STREETS);
        int community = street * 4 + chance.nextInt(4);
        String unit = chance.nextInt(200) == 0 ? "-,-" : unit(category, street, community, chance);
        String flags = chance.nextInt(300) == 0 ? "-,-" : chance.nextInt(10) == 0 ? "0,1" : "1,0";
        return String.join(
                ",",
                TIME.format(time),
                String.valueOf(chance.nextInt(4)),
                "来源",
                NATURES.get(chance.nextInt(NATURES.size())),
                "1" + mainType / 2,
                "类型" + mainType / 2,
                "20" + mainType,
                "大类" + mainType,
                "3" + (100 + category),
                "小类" + category,
                "40" + street,
                "第" + (street + 1) + "街道",
                "5" + (100 + community),
                "第" + (community + 1) + "社区",
                unit,
                flags);
    }

    private static String unit(int category, int street, int community, Random chance) {
        if (chance.nextInt(12) == 0) {
            return "8" + (100 + community) + ",第" + (community + 1) + "社区";
        }
        return category % 3 == 0
                ? "7" + (100 + category) + ",第" + category + "局"
                : "6" + (100 + category * STREETS + street) + ",第" + (street + 1) + "街道" + category + "队";
    }
}
