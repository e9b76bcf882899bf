package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.unit.UnitKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class GroupsHttpTest extends OnDemoDistrict {
    private static final int IN_STREETS = 25_000;
    private static final int IN_TOWNS = 2_200;
    private static final int OWNERS = 2_720;

    @Autowired
    GroupsHttpTest(MovableClock clock, @LocalServerPort int port) {
        super(clock, port);
    }

    /** The files of a district with streets and towns, five levels of areas and groups, and an owner for ten groups. */
    private static final class Made {
        private final List<String> areas = new ArrayList<>();
        private final List<String> groups = new ArrayList<>();
        private final List<List<String>> led = IntStream.range(0, OWNERS)
                .<List<String>>mapToObj(i -> new ArrayList<>())
                .toList();
        private int count;

        /** Adds one level: an area and its group below each group of the level above. */
        List<String> level(String level, List<String> above, int each, String more) {
            List<String> made = new ArrayList<>();
            for (String parent : above) {
                for (int index = 0; index < each; index++) {
                    String code = parent + (parent.isEmpty() ? level.charAt(0) : "-") + index;
                    areas.add("A" + code + "," + level + code + "," + level + ","
                            + (parent.isEmpty() ? "440399" : "A" + parent) + "," + more);
                    group(level, code, parent, "A" + code);
                    made.add(code);
                }
            }
            return made;
        }

        /** Adds one level of groups of persons, all in the area of their village. */
        List<String> persons(String level, List<String> above, int each) {
            List<String> made = new ArrayList<>();
            for (String parent : above) {
                for (int index = 0; index < each; index++) {
                    String code = parent + "-" + index;
                    group(level, code, parent, "A" + code.replaceAll("^(T\\d+-\\d+).*", "$1"));
                    made.add(code);
                }
            }
            return made;
        }

        /** The areas with the columns of the demo district: code, name, kind, parent, grid, households, geometry. */
        String areasLikeTheDemo() {
            return areas.stream().map(line -> line + ",,\n").collect(Collectors.joining());
        }

        private void group(String level, String code, String parent, String area) {
            led.get(count % OWNERS).add(area);
            groups.add("GR" + code + "," + level + code + "," + level + "," + (parent.isEmpty() ? "" : "GR" + parent)
                    + "," + area + ",O-OWN-" + count++ % OWNERS);
        }
    }

    @Test
    @DisplayName("五级群组两万七千二百个（街道二万五千、乡镇二千二百）：导入、发布、导出 (ORG-6a,b,g)")
    void groups_of_five_levels_in_streets_and_towns_are_imported_published_and_exported() {
        int revision = importDistrict("群组版");
        Made made = new Made();
        List<String> street = made.level("STREET", List.of(""), 5, "");
        List<String> community = made.level("COMMUNITY", street, 9, "");
        List<String> grid = made.level("GRID", community, 10, "RESIDENTIAL");
        List<String> building = made.level("BUILDING", grid, 10, "");
        List<String> entrance = made.level("ENTRANCE", building.subList(0, 4_000), 5, "");
        assertThat(street.size() + community.size() + grid.size() + building.size() + entrance.size())
                .isEqualTo(IN_STREETS);
        List<String> village = made.level("VILLAGE", made.level("TOWN", List.of(""), 2, ""), 9, "");
        List<String> representative = made.persons("REPRESENTATIVE", made.persons("COMMITTEE_MEMBER", village, 5), 6);
        made.persons("VILLAGER", representative.subList(0, 310), 5);
        assertThat(made.groups).hasSize(IN_STREETS + IN_TOWNS);

        String groups = "code,name,level,parent,area,owner\n" + String.join("\n", made.groups) + "\n";
        put(revision, EntryKind.AREA, file(EntryKind.AREA).strip() + "\n" + made.areasLikeTheDemo());
        put(revision, EntryKind.OFFICER, file(EntryKind.OFFICER).strip() + "\n" + owners(made));
        JsonNode imported = put(revision, EntryKind.GROUP, groups);
        assertThat(imported.at("/entries/group").asInt()).isEqualTo(IN_STREETS + IN_TOWNS);
        inForce(revision);
        String out = new String(
                keeper.file("/revisions/" + revision + "/entries/group?words=en")
                        .content(),
                StandardCharsets.UTF_8);
        assertThat(out.replace("\r", "").substring(1).lines().sorted())
                .isEqualTo(groups.lines().sorted().toList());
    }

    /** Each owner leads the areas of their groups, and has the titles of the groups of a village. */
    private static String owners(Made made) {
        return IntStream.range(0, OWNERS)
                .mapToObj(i -> "O-OWN-" + i + ",群主" + i + ",U-C11,area-leader,两委成员、村民代表,"
                        + made.led.get(i).stream().distinct().collect(Collectors.joining(";")) + "\n")
                .collect(Collectors.joining());
    }

    @Test
    @DisplayName("综合治理中队的页面有负责人、副职、队员、装备；人员姓名旁有职务 (ORG-3, ORG-4g)")
    void the_page_of_a_squad_has_its_head_members_and_equipment() {
        int revision = importDistrict("中队版");
        put(
                revision,
                EntryKind.OFFICER,
                file(EntryKind.OFFICER).stripTrailing() + "\nO-DEP-S1,陈立新,U-S1Z,handler,副队长,\n");
        put(
                revision,
                EntryKind.UNIT,
                file(EntryKind.UNIT)
                        .replace(",equipment\n", ",equipment,deputy\n")
                        .replace("破拆工具", "破拆工具,O-DEP-S1"));
        inForce(revision);
        JsonNode squad = keeper.get("/units/U-S1Z").body();
        assertThat(squad.at("/deputy/name").asString()).as(squad.toString()).isEqualTo("陈立新");
        assertThat(squad.path("members")).hasSize(1);
        assertThat(squad.at("/head/name").asString()).as(squad.toString()).isEqualTo("周明德");
        assertThat(squad.at("/head/title").asString()).isEqualTo("社区党委书记");
        assertThat(squad.at("/members/0/code").asString()).isEqualTo("O-HAND-S1");
        assertThat(squad.path("equipment").valueStream().map(JsonNode::asString))
                .containsExactly("巡逻车", "执法记录仪", "破拆工具");
        assertThat(squad.path("commander").asString()).isEqualTo("U-S1");
        assertThat(keeper.get("/names").body().at("/titles/O-SEC-11").asString())
                .isEqualTo("社区党委书记");
        assertRefused(keeper.get("/units/U-9"), 404, "no-such-unit");
        assertThat(new Api(keeper.port(), "O-HAND-S1/U-S1Z~handler")
                        .get("/units/U-S1Z")
                        .status())
                .isEqualTo(200);
        assertRefused(handler.get("/units/U-S1Z"), 403, "not-your-unit");
        Api secretary = new Api(keeper.port(), "O-SEC-11~area-leader", List.of("440399002"));
        assertRefused(secretary.get("/units/U-S1Z"), 403, "not-your-area");
        assertThat(secretary.get("/units/U-C21").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("网格上的专业网格及其人员；所问事项属其领域的排在前面 (ORG-1f)")
    void the_staff_of_the_professional_grid_of_the_field_come_first() {
        inForce(importDistrict("专业网格版"));
        String grids = "/areas/440399001001G01/professional-grids";
        JsonNode safety = keeper.get(grids + "?category=301001").body().path("professional");
        assertThat(safety.at("/0/code").asString()).as(safety.toString()).isEqualTo("X-SAFE-1");
        assertThat(safety.at("/0/first").asBoolean()).isTrue();
        assertThat(safety.at("/0/staff/0/code").asString()).isEqualTo("O-HAND-S1");
        JsonNode others = keeper.get(grids + "?category=101001").body().path("professional");
        assertThat(others.at("/0/code").asString()).isEqualTo("X-HEALTH-1");
        assertThat(others.at("/0/first").asBoolean()).isFalse();
        assertThat(others.at("/0/staff/0/code").asString()).isEqualTo("O-COLL-13");
        assertRefused(keeper.get("/areas/G-9/professional-grids"), 422, "unknown-grid");
        assertThat(new Api(keeper.port(), "O-HAND-S1/U-S1Z~handler").get(grids).status())
                .isEqualTo(200);
        assertRefused(new Api(keeper.port(), "O-LIAI-S2/U-S2~unit-liaison").get(grids), 403, "not-your-unit");
        assertRefused(
                new Api(keeper.port(), "O-SEC-11~area-leader", List.of("440399002")).get(grids), 403, "not-your-area");
    }

    @Test
    @DisplayName("单位的每种类型都可导入、发布、导出 (ORG-3b)")
    void units_of_every_kind_are_imported_published_and_exported() {
        int revision = importDistrict("单位类型版");
        String kinds = Stream.of(UnitKind.values())
                .filter(kind -> kind != UnitKind.SQUAD)
                .map(kind -> "U-K" + kind.name() + "," + kind.chinese() + "甲,DISTRICT," + kind.chinese() + ",U-CG,,,,")
                .collect(Collectors.joining("\n", "", "\n"));
        put(revision, EntryKind.UNIT, file(EntryKind.UNIT).strip() + "\n" + kinds);
        inForce(revision);
        for (UnitKind kind : UnitKind.values()) {
            if (kind != UnitKind.SQUAD) {
                assertThat(keeper.get("/units/U-K" + kind.name())
                                .body()
                                .path("kind")
                                .asString())
                        .isEqualTo(kind.name());
            }
        }
        assertThat(UnitKind.values()).hasSize(12);
    }

    @Test
    @DisplayName("各级区域有编码、名称、有效期和图形（可无）：导入、发布、导出 (ORG-1a)")
    void areas_of_all_levels_are_imported_published_and_exported() {
        int revision = importDistrict("各级区域版");
        String outline = "\"{\"\"type\"\":\"\"Polygon\"\",\"\"coordinates\"\":[[[10,10],[11,10],[11,11],[10,10]]]}\"";
        List<String> lines = List.of(
                "A-1,上坪镇,TOWN,440399,,,2020-01-01,2099-12-31,," + outline,
                "A-2,上坪村,VILLAGE,A-1,,,2020-01-01,2099-12-31,,",
                "A-3,上坪一格,GRID,A-2,RURAL,120,2020-01-01,2099-12-31,,",
                "A-4,一号楼,BUILDING,A-3,,,2020-01-01,2099-12-31,,",
                "A-5,一单元,ENTRANCE,A-4,,,2020-01-01,2099-12-31,,",
                "A-6,一组,RESIDENTS_GROUP,A-2,,,2020-01-01,2099-12-31,,");
        String heading = "code,name,kind,parent,grid,households,from,until,replacedBy,geometry";
        List<String> demo = file(EntryKind.AREA)
                .lines()
                .skip(1)
                .map(line -> line.replaceFirst("^((?:[^,]*,){6})", "$1,,,"))
                .toList();
        put(
                revision,
                EntryKind.AREA,
                heading + "\n" + String.join("\n", demo) + "\n" + String.join("\n", lines) + "\n");
        inForce(revision);
        String out = new String(
                keeper.file("/revisions/" + revision + "/entries/area?words=en").content(), StandardCharsets.UTF_8);
        assertThat(out.replace("\r", "").lines()).containsAll(lines);
    }

    private void inForce(int revision) {
        Api.Reply reply = published(revision, now.plusSeconds(60));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        clock.moveTo(now.plusSeconds(61));
    }

    private JsonNode put(int revision, EntryKind kind, String csv) {
        Api.Reply reply = keeper.putCsv(entries(revision, kind), csv);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.body();
    }
}
