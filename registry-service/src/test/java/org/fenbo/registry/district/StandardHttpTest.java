package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.registry.revision.EntryKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The rectification standard and the services at community stations, through files and REST. */
class StandardHttpTest extends OnDemoDistrict {
    private static final String STANDARD = "code,title,category,state,steps,evidence,limit,from,until\n";
    private static final String SERVICE = "code,service,department,area,place,hours,papers,from,until\n";

    @Autowired
    StandardHttpTest(MovableClock clock, @LocalServerPort int port) {
        super(clock, port);
    }

    @Test
    @DisplayName("整治标准按隐患列明整改要求、步骤、证据、期限和有效期，按事项、按词、按日可查 (REG-19a)")
    void the_standard_lists_state_steps_evidence_and_limit_of_each_hazard() {
        int revision = importDistrict("整治标准");
        taken(
                revision,
                EntryKind.STANDARD,
                file(EntryKind.STANDARD)
                        + "ST-009,电梯,301003,停用并张贴告示,停用、张贴告示;报修,维保记录,3 自然日,%s,%s\n"
                                .formatted("2020-01-01", "2020-12-31"));
        inForce(revision);

        JsonNode line = handler.get("/standards?category=301001").body().at("/lines/0");
        assertThat(line.toString())
                .isEqualTo("{\"code\":\"ST-001\",\"title\":\"消防通道净宽\",\"category\":\"301001\",\"hazard\":\"消防通道堵塞\","
                        + "\"state\":\"通道净宽不少于 4 米，无杂物、车辆占用\","
                        + "\"steps\":[\"清走杂物、车辆\",\"划黄线并立禁停牌\",\"告知物业每日巡查\"],\"evidence\":[\"整改前后同角度照片\"],"
                        + "\"limit\":{\"amount\":24,\"unit\":\"HOURS\",\"unitName\":\"小时\"}}");
        assertThat(standards("")).containsExactly("ST-001", "ST-002", "ST-003", "ST-004", "ST-005");
        assertThat(standards("?category=301001")).containsExactly("ST-001", "ST-002", "ST-005");
        assertThat(standards("?category=401004")).isEmpty();
        assertThat(standards("?word=" + word("拆除 清运单"))).containsExactly("ST-003");
        assertThat(standards("?word=" + word("高空坠物"))).containsExactly("ST-004");
        assertThat(standards("?limit=2&after=ST-002")).containsExactly("ST-003", "ST-004");
        assertThat(codes(keeper.open("/open/standards?category=301001"), "lines"))
                .containsExactly("ST-001", "ST-002", "ST-005");
        assertRefused(handler.get("/standards?category=moon"), 422, "unknown-category");
        assertRefused(handler.get("/standards?word=" + "x".repeat(101)), 400, "invalid-field");
        assertRefused(handler.get("/standards?at=1999-01-01T00:00:00Z"), 404, "no-revision-in-force");
    }

    @Test
    @DisplayName("有效期以外的标准项和事项不列出 (REG-19a,d)")
    void a_line_is_listed_only_on_its_days() {
        String today = now.toString().substring(0, 10);
        int revision = importDistrict("有效期");
        taken(
                revision,
                EntryKind.STANDARD,
                STANDARD
                        + "ST-1,门,301001,开启,开门,照片,当日,%1$s,%1$s\nST-2,门,301001,开启,开门,照片,当日,2999-01-01,\n"
                                .formatted(today));
        taken(
                revision,
                EntryKind.STATION_SERVICE,
                SERVICE + "SV-1,咨询,U-RS,,各站,周一,,%1$s,%1$s\nSV-2,咨询,U-RS,,各站,周一,,2999-01-01,\n".formatted(today));
        inForce(revision);
        assertThat(standards("")).containsExactly("ST-1");
        assertThat(services("")).containsExactly("SV-1");
        assertThat(handler.get("/standards").body().at("/lines/0/until").asString())
                .isEqualTo(today);
        String tomorrow = "?at=" + now.plusSeconds(90_000);
        assertThat(standards(tomorrow)).isEmpty();
        assertThat(services(tomorrow)).isEmpty();
    }

    @Test
    @DisplayName("标准的隐患不在事项清单，或没有步骤、证据，或同一隐患重复列项：拒绝发布并指明条目、字段 (REG-19a)")
    void a_standard_with_a_fault_is_refused_and_named() {
        int revision = importDistrict("错标准");
        String path = entries(revision, EntryKind.STANDARD);
        Api.Reply late = keeper.putCsv(path, STANDARD + "ST-1,门,301001,开启,开门,照片,很快,,\nST-2,门,301001,,开门,照片,当日,,\n");
        assertRefused(late, 422, "file-not-taken");
        assertThat(late.body().at("/errors").toString())
                .contains("not-a-limit", "\"limit\"", "missing", "\"state\"", "\"line\":3");
        taken(
                revision,
                EntryKind.STANDARD,
                STANDARD + "ST-1,门,moon,开启,;,；,当日,,\nST-2,窗,301001,关闭,关窗,照片,当日,,\nST-3,窗,301001,关好,关窗,照片,当日,,\n");
        Api.Reply refused = published(revision, now.plusSeconds(60));
        assertRefused(refused, 422, "revision-not-sound");
        assertThat(faults(refused))
                .containsExactlyInAnyOrder(
                        "standard ST-1 category unknown-category",
                        "standard ST-1 steps no-steps",
                        "standard ST-1 evidence no-evidence",
                        "standard ST-3 title line-twice");
        assertThat(refused.body().path("errors").valueStream())
                .allSatisfy(error -> assertThat(error.path("remedy").asString()).isNotBlank());
    }

    @Test
    @DisplayName("进驻社区公共服务站事项目录列明事项、部门、地点、时间和材料，按词、按区域可查 (REG-19d)")
    void the_list_of_station_services_has_department_place_hours_and_papers() {
        inForce(importDistrict("进站事项"));
        JsonNode service =
                handler.get("/station-services?word=" + word("就业 身份证")).body().at("/services/0");
        assertThat(service.toString())
                .isEqualTo("{\"code\":\"SV-001\",\"service\":\"就业困难人员认定\",\"department\":\"U-RS\","
                        + "\"departmentName\":\"云桥区人力资源局\",\"area\":\"440399001001\",\"areaName\":\"河湾社区\","
                        + "\"place\":\"河湾社区服务站一楼 2 号窗口\",\"hours\":\"周一至周五 9:00-12:00、14:00-17:30\","
                        + "\"papers\":[\"身份证\",\"失业登记证明\"]}");
        assertThat(services("")).containsExactly("SV-001", "SV-002", "SV-003", "SV-004", "SV-005");
        assertThat(services("?area=440399001001G01")).containsExactly("SV-001", "SV-002", "SV-003");
        assertThat(services("?area=440399002003")).containsExactly("SV-003", "SV-004");
        assertThat(services("?area=440399003")).containsExactly("SV-003", "SV-005");
        assertThat(services("?word=" + word("人力资源局"))).containsExactly("SV-001", "SV-003");
        assertThat(services("?word=" + word("没有此词"))).isEmpty();
        assertThat(services("?limit=1&after=SV-003")).containsExactly("SV-004");
        assertThat(codes(keeper.open("/open/station-services?word=身份证&area=440399003001G01"), "services"))
                .containsExactly("SV-005");
        assertRefused(handler.get("/station-services?area=moon"), 422, "unknown-area");
        assertRefused(handler.get("/station-services?at=1999-01-01T00:00:00Z"), 404, "no-revision-in-force");
    }

    @Test
    @DisplayName("进站事项的部门不存在或先行终止、区域不存在，或同一地点重复：拒绝发布并指明条目、字段 (REG-19d)")
    void a_station_service_with_a_fault_is_refused_and_named() {
        int revision = importDistrict("错事项");
        taken(
                revision,
                EntryKind.UNIT,
                file(EntryKind.UNIT).replaceFirst("\n", ",until\n") + "U-OLD,老局,DISTRICT,DEPARTMENT,,,,,,2026-11-01\n");
        Api.Reply empty = keeper.putCsv(entries(revision, EntryKind.STATION_SERVICE), SERVICE + "SV-1,咨询,U-RS,,,,,,\n");
        assertThat(empty.body().at("/errors").toString()).contains("\"place\"", "\"hours\"", "missing");
        taken(
                revision,
                EntryKind.STATION_SERVICE,
                SERVICE
                        + "SV-1,咨询,U-X,moon,各站,周一,,,\nSV-2,办证,U-RS,,各站,周一,,,\nSV-3,办证,人力资源局,,各站,周二,,,\nSV-4,查询,U-OLD,,各站,周二,,,\n");
        Api.Reply refused = published(revision, now.plusSeconds(60));
        assertRefused(refused, 422, "revision-not-sound");
        assertThat(faults(refused))
                .containsExactlyInAnyOrder(
                        "station-service SV-1 department unknown-unit",
                        "station-service SV-1 area unknown-area",
                        "station-service SV-3 service service-twice",
                        "station-service SV-4 department unit-expired");
    }

    @Test
    @DisplayName("整治标准和进站事项可用中英文表头导入、导出，内容一致；改动列入差异，历次变动可查 (REG-19a,d)")
    void both_lists_are_imported_exported_compared_and_have_a_history() {
        int revision = importDistrict("两个目录");
        inForce(revision);
        int next = keeper.post("/revisions", "{\"title\": \"改期限\", \"basedOn\": %s}".formatted(revision))
                .body()
                .path("revision")
                .asInt();
        for (EntryKind kind : List.of(EntryKind.STANDARD, EntryKind.STATION_SERVICE)) {
            for (String words : List.of("zh", "en")) {
                byte[] file =
                        keeper.file(entries(revision, kind) + "?words=" + words).content();
                assertThat(keeper.sendFile("PUT", entries(next, kind), "text/csv", file)
                                .status())
                        .isEqualTo(200);
            }
        }
        assertThat(changes(revision, next)).isEmpty();
        assertThat(text(keeper.file(entries(next, EntryKind.STANDARD))))
                .contains("编码,标准项,隐患事项,整改要求,整改步骤,整改证据,整改期限,生效日期,截止日期");
        assertThat(text(keeper.file(entries(next, EntryKind.STATION_SERVICE))))
                .contains("编码,服务事项,主管部门,区域,办理地点,办理时间,所需材料,生效日期,截止日期");
        taken(next, EntryKind.STANDARD, file(EntryKind.STANDARD).replace("整改前后同角度照片,24 HOURS", "整改前后同角度照片,12 HOURS"));
        taken(next, EntryKind.STATION_SERVICE, file(EntryKind.STATION_SERVICE).replace("每周三", "每周四"));
        assertThat(changes(revision, next))
                .containsExactlyInAnyOrder("standard ST-001 [limit]", "station-service SV-004 [hours]");
        assertThat(published(next, now.plusSeconds(200)).status()).isEqualTo(200);
        clock.moveTo(now.plusSeconds(201));
        assertThat(handler.get("/standards").body().at("/lines/0/limit/amount").asInt())
                .isEqualTo(12);
        assertThat(handler.get("/standards?at=" + now.plusSeconds(100))
                        .body()
                        .at("/lines/0/limit/amount")
                        .asInt())
                .isEqualTo(24);
        assertThat(keeper.get("/entries/standard/ST-001/history").body().toString())
                .contains(
                        "\"before\":{\"amount\":24,\"unit\":\"HOURS\"}",
                        "\"after\":{\"amount\":12,\"unit\":\"HOURS\"}");
        assertThat(keeper.get("/entries/station-service/SV-004/history").body().toString())
                .contains("\"before\":\"每周三 14:00-17:30\"", "\"after\":\"每周四 14:00-17:30\"");
    }

    private List<String> changes(int from, int draft) {
        return keeper.get("/revisions/" + draft + "/difference?from=" + from)
                .body()
                .path("changes")
                .valueStream()
                .map(change -> change.path("kind").asString() + " "
                        + change.path("code").asString() + " "
                        + change.path("fields").propertyNames())
                .toList();
    }

    private static List<String> faults(Api.Reply refused) {
        return refused.body()
                .path("errors")
                .valueStream()
                .map(error -> error.path("kind").asString() + " "
                        + error.path("entry").asString() + " "
                        + error.path("field").asString() + " "
                        + error.path("code").asString())
                .toList();
    }

    private static String text(Api.Given file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }

    private void inForce(int revision) {
        Api.Reply reply = published(revision, now.plusSeconds(60));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        clock.moveTo(now.plusSeconds(61));
    }

    private void taken(int revision, EntryKind kind, String csv) {
        Api.Reply reply = keeper.putCsv(entries(revision, kind), csv);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    }

    private List<String> standards(String query) {
        return codes(handler.get("/standards" + query), "lines");
    }

    private List<String> services(String query) {
        return codes(handler.get("/station-services" + query), "services");
    }

    private static List<String> codes(Api.Reply reply, String field) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.body()
                .path(field)
                .valueStream()
                .map(line -> line.path("code").asString())
                .toList();
    }

    private static String word(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
