package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.lookup.Lookup;
import org.fenbo.registry.message.MessageRequest;
import org.fenbo.registry.people.OwnerlessNotices;
import org.fenbo.registry.people.OwnerlessNotices.OwnerlessNotice;
import org.fenbo.registry.people.People;
import org.fenbo.registry.people.WatchGroupOwners;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.revision.Revisions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Tests what happens when the owner of a message group leaves. */
class OwnerlessGroupsTest extends OnDemoDistrict {
    private final WatchGroupOwners watch;
    private final OwnerlessNotices notices;
    private final Revisions revisions;
    private final JdbcClient jdbc;

    @Autowired
    OwnerlessGroupsTest(
            MovableClock clock,
            WatchGroupOwners watch,
            OwnerlessNotices notices,
            Revisions revisions,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        super(clock, port);
        this.watch = watch;
        this.notices = notices;
        this.revisions = revisions;
        this.jdbc = jdbc;
    }

    @Test
    @DisplayName("群主离任的群组列出，并写明上一级在任的群主 (ORG-6f)")
    void a_group_whose_owner_has_left_is_listed_with_the_owner_above() {
        withoutOwner("O-COLL");
        JsonNode found = keeper.get("/groups/ownerless").body();
        assertThat(found.path("total").asInt()).as(found.toString()).isEqualTo(2);
        assertThat(found.at("/found/0/code").asString()).isEqualTo("GR-440399001001G01");
        assertThat(found.at("/found/0/owner/code").asString()).isEqualTo("O-COLL");
        assertThat(found.at("/found/0/above/code").asString()).isEqualTo("O-SEC-11");
        assertThat(found.at("/found/0/above/title").asString()).isEqualTo("社区党委书记");
        assertRefused(handler.get("/groups/ownerless"), 403, "not-your-role");
    }

    /** A revision in force in which these officers left yesterday. */
    private void withoutOwner(String... left) {
        withoutOwner(60, left);
    }

    private void withoutOwner(int seconds, String... left) {
        int revision = importDistrict("群主离任版");
        String last = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1).toString();
        put(
                revision,
                EntryKind.OFFICER,
                "code,name,unit,roles,title,leads,ties\n"
                        + file(EntryKind.OFFICER)
                                .lines()
                                .skip(1)
                                .map(line -> line
                                        + (List.of(left).contains(line.substring(0, line.indexOf(',')))
                                                ? ",BELONGS_TO:U-C11:.." + last
                                                : ","))
                                .collect(Collectors.joining("\n", "", "\n")));
        inForce(revision, seconds);
    }

    @Test
    @DisplayName("上一级群主也离任后，其再上一级在任的群主收到下级群组的消息，原已收到的不重发 (ORG-6f)")
    void the_next_owner_above_gets_the_messages_if_the_owner_above_leaves_too() {
        withoutOwner("O-COLL");
        watch.watch();
        withoutOwner(130, "O-COLL", "O-SEC-11");
        watch.watch();
        watch.watch();
        assertThat(messages())
                .containsExactlyInAnyOrder(
                        "O-SEC-11 GR-440399001001G01",
                        "O-SEC-11 GR-440399001001G02",
                        "O-LIAI-S1 GR-440399001001",
                        "O-LIAI-S1 GR-440399001001G01",
                        "O-LIAI-S1 GR-440399001001G02");
    }

    @Test
    @DisplayName("群主离任的群组，上一级在任的群主各收到一条消息，不重复；再次离任时再发 (ORG-6f)")
    void the_owner_above_gets_one_message_about_a_group_whose_owner_has_left() {
        withoutOwner("O-COLL");
        watch.watch();
        watch.watch();
        assertThat(messages()).containsExactlyInAnyOrder("O-SEC-11 GR-440399001001G01", "O-SEC-11 GR-440399001001G02");
        inForce(importDistrict("群主复任版"), 130);
        watch.watch();
        assertThat(messages()).hasSize(2);
        another_day();
        withoutOwner("O-COLL", "O-SEC-11");
        watch.watch();
        assertThat(messages())
                .contains("O-LIAI-S1 GR-440399001001G01", "O-LIAI-S1 GR-440399001001G02")
                .allMatch(message -> message.startsWith("O-LIAI-S1 "));
    }

    @Test
    @DisplayName("两个实例此刻用不同的版本：较旧版本的实例不改动记录，也不使消息重发 (ORG-6f)")
    void an_instance_with_an_older_revision_brings_no_message_back() {
        inForce(importDistrict("群主在任版"));
        watch.watch();
        Lookup older = new Lookup(revisions, clock);
        older.refresh();
        WatchGroupOwners late = new WatchGroupOwners(new InForce<>(older, People::new), notices, clock);
        withoutOwner(130, "O-COLL");
        watch.watch();
        late.watch();
        watch.watch();
        assertThat(messages()).containsExactlyInAnyOrder("O-SEC-11 GR-440399001001G01", "O-SEC-11 GR-440399001001G02");

        older.refresh();
        inForce(importDistrict("群主又在任版"), 200);
        watch.watch();
        late.watch();
        assertThat(messages()).as("an owner who is back has not left").hasSize(2);
    }

    @Test
    @DisplayName("两个实例的时钟分处午夜前后：较早一天的实例不改动记录，也不使消息重发 (ORG-6f)")
    void an_instance_with_an_earlier_day_brings_no_message_back() {
        int revision = importDistrict("群主午夜离任版");
        inForce(revision);
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        MessageRequest message = new MessageRequest(
                "O-SEC-11", "group-ownerless", Map.of("group", "GR-MIDNIGHT"), revision, clock.instant());
        List<OwnerlessNotice> left = List.of(new OwnerlessNotice("GR-MIDNIGHT", "O-COLL", message));
        notices.keep(revision, day.plusDays(1), left);
        notices.keep(revision, day, List.of());
        notices.keep(revision, day.plusDays(1), left);
        assertThat(messages()).containsExactly("O-SEC-11 GR-MIDNIGHT");
    }

    /** Person and group of the messages that were requested since the day of the test began. */
    private List<String> messages() {
        return jdbc.sql("""
                        select body ->> 'person' || ' ' || (body -> 'values' ->> 'group')
                        from (select position, happened, convert_from(body, 'UTF8')::jsonb as body from event
                              where topic = 'registry.message') as message
                        where happened >= :since and body ->> 'template' = 'group-ownerless' order by position
                        """)
                .param("since", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getString(1))
                .list();
    }

    private void inForce(int revision) {
        inForce(revision, 60);
    }

    private void inForce(int revision, int seconds) {
        Api.Reply reply = published(revision, now.plusSeconds(seconds));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        clock.moveTo(now.plusSeconds(seconds + 1));
    }

    private void put(int revision, EntryKind kind, String csv) {
        Api.Reply reply = keeper.putCsv(entries(revision, kind), csv);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    }
}
