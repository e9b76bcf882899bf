package org.fenbo.rehearsal.demo;

import java.util.List;

/** The reports of one made-up day in 云桥区. */
final class Day {
    /** Enough steps to close each case. */
    private static final int TO_THE_END = 30;

    /** What is unusual in the life of a case. */
    enum Turn {
        NONE,
        /** The verifier finds the work unfinished once. */
        REWORK,
        /** Two units return the case, and the arbiter rules which unit answers (CASE-5). */
        DISPUTE,
        /** The sender calls again after the closing, and the work is done again (CASE-13e). */
        REDO
    }

    /**
     * One report.
     *
     * @param steps how many steps the people take in its case; 0 leaves the case in the stage that the platform gave it
     */
    record Happening(String channel, String category, String area, String text, Turn turn, int steps) {
        private static Happening unfinished(String channel, String category, String area, String text, int steps) {
            return new Happening(channel, category, area, text, Turn.NONE, steps);
        }

        private static Happening closed(String channel, String category, String area, String text, Turn turn) {
            return new Happening(channel, category, area, text, turn, TO_THE_END);
        }
    }

    private Day() {}

    static List<Happening> happenings() {
        return List.of(
                Happening.closed("HOTLINE", "101001", "440399001001", "路口井盖松动，车一过就响", Turn.REWORK),
                Happening.closed("GRID_COLLECTOR", "101002", "440399001002", "人行道地砖翘起，老人绊倒过", Turn.NONE),
                Happening.closed("CITIZEN", "201001", "440399001001", "垃圾桶满了两天没人收", Turn.REDO),
                Happening.closed("HOTLINE", "202001", "440399002001", "占道摆摊，救护车进不来", Turn.DISPUTE),
                Happening.closed("CITIZEN", "202003", "440399002001", "共享单车堵住地铁口", Turn.NONE),
                Happening.closed("GRID_COLLECTOR", "301003", "440399002002", "阳台外沿放着花盆", Turn.NONE),
                Happening.unfinished("HOTLINE", "401004", "440399003001", "楼上每天半夜搬家具", 2),
                Happening.unfinished("HOTLINE", "301004", "440399003001", "居民楼里办辅导班", 1),
                Happening.closed("GRID_COLLECTOR", "201001", "440399003002", "河边有人倒建筑垃圾", Turn.NONE),
                Happening.unfinished("CITIZEN", "101002", "440399003001", "路灯三盏不亮", 3),
                Happening.closed("HOTLINE", "203002", "440399002001", "烧烤店油烟直排到窗前", Turn.NONE),
                Happening.unfinished("SENSOR", "101001", "440399001002", "井盖倾斜报警", 2));
    }
}
