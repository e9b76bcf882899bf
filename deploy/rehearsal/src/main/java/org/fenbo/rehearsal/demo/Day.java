package org.fenbo.rehearsal.demo;

import java.util.List;

/** The reports of one made-up day in 云桥区. */
final class Day {
    /**
     * One report.
     *
     * @param steps how many steps the people take in its case: 0 leaves the case in the stage that the platform gave
     *     it; 9 is enough to close the case
     */
    record Happening(String channel, String category, String area, String text, int steps) {}

    private Day() {}

    static List<Happening> happenings() {
        return List.of(
                new Happening("HOTLINE", "101001", "440399001001", "路口井盖松动，车一过就响", 9),
                new Happening("GRID_COLLECTOR", "101002", "440399001002", "人行道地砖翘起，老人绊倒过", 9),
                new Happening("CITIZEN", "201001", "440399001001", "垃圾桶满了两天没人收", 9),
                new Happening("HOTLINE", "202001", "440399002001", "占道摆摊，救护车进不来", 9),
                new Happening("CITIZEN", "202003", "440399002001", "共享单车堵住地铁口", 9),
                new Happening("GRID_COLLECTOR", "301003", "440399002002", "阳台外沿放着花盆", 9),
                new Happening("HOTLINE", "401004", "440399003001", "楼上每天半夜搬家具", 2),
                new Happening("HOTLINE", "301004", "440399003001", "居民楼里办辅导班", 1),
                new Happening("GRID_COLLECTOR", "201001", "440399003002", "河边有人倒建筑垃圾", 9),
                new Happening("CITIZEN", "101002", "440399003001", "路灯三盏不亮", 3),
                new Happening("HOTLINE", "203002", "440399002001", "烧烤店油烟直排到窗前", 9),
                new Happening("SENSOR", "101001", "440399001002", "井盖倾斜报警", 2));
    }
}
