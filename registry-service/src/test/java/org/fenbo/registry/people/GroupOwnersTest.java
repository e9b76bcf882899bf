package org.fenbo.registry.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.registry.coded.Coded;
import org.fenbo.registry.group.MessageGroup;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.lookup.Lookup;
import org.fenbo.registry.lookup.PublishedList;
import org.fenbo.registry.message.MessageRequest;
import org.fenbo.registry.officer.Affiliation;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.officer.Position;
import org.fenbo.registry.people.GroupOwners.Ownerless;
import org.fenbo.registry.people.OwnerlessNotices.OwnerlessNotice;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Group 1 of the street has group 2 below it, and group 2 has group 3 below it. */
class GroupOwnersTest {
    private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final List<Coded> GROUPS = List.of(
            group("1", MessageGroup.Level.STREET, null, "O-1"),
            group("2", MessageGroup.Level.COMMUNITY, "1", "O-2"),
            group("3", MessageGroup.Level.GRID, "2", "O-3"));

    private static MessageGroup group(String code, MessageGroup.Level level, @Nullable String parent, String owner) {
        return new MessageGroup(code, "群" + code, level, parent, "A", owner);
    }

    private static Officer there(String code) {
        return new Officer(code, "某", "U", List.of(Role.GROUP_OWNER), List.of(), new Position(null, "书记", List.of()));
    }

    private static Officer gone(String code) {
        Affiliation last = new Affiliation(Affiliation.Kind.BELONGS_TO, "U", new Validity(null, TODAY.minusDays(1)));
        return new Officer(code, "某", "U", List.of(Role.GROUP_OWNER), List.of(last), null);
    }

    private static Coded[] list(Officer... owners) {
        List<Coded> all = new ArrayList<>(GROUPS);
        all.addAll(List.of(owners));
        return all.toArray(Coded[]::new);
    }

    private static List<Ownerless> ownerless(Officer... owners) {
        Entries entries =
                Entries.of(List.of(list(owners)).stream().map(Entry::of).toList());
        return GroupOwners.ownerless(entries, TODAY);
    }

    @Test
    @DisplayName("群主已离任的群组列出，并指明最近的、未离任的上级群主 (ORG-6f)")
    void a_group_whose_owner_has_left_is_listed_with_the_nearest_owner_above_who_is_there() {
        assertThat(ownerless(there("O-1"), there("O-2"), there("O-3"))).isEmpty();
        assertThat(ownerless(there("O-1"), there("O-2"), gone("O-3")))
                .extracting(one -> one.group().code(), one -> one.owner().code(), one -> above(one))
                .containsExactly(tuple("3", "O-3", "O-2"));
        assertThat(ownerless(there("O-1"), gone("O-2"), gone("O-3")))
                .extracting(one -> one.group().code(), GroupOwnersTest::above)
                .containsExactly(tuple("2", "O-1"), tuple("3", "O-1"));
        assertThat(ownerless(gone("O-1"), gone("O-2"), there("O-3")))
                .extracting(one -> one.group().code(), GroupOwnersTest::above)
                .containsExactly(tuple("1", "nobody"), tuple("2", "nobody"));
    }

    private static String above(Ownerless group) {
        return group.above().map(Person::code).orElse("nobody");
    }

    @Test
    @DisplayName("群主的群组按编码列出 (ORG-6c)")
    void the_groups_of_an_owner_are_found() {
        Entries entries = Entries.of(GROUPS.stream().map(Entry::of).toList());
        assertThat(GroupOwners.ownedBy(entries, "O-2"))
                .extracting(MessageGroup::code)
                .containsExactly("2");
        assertThat(GroupOwners.ownedBy(entries, "O-9")).isEmpty();
    }

    @Test
    @DisplayName("群主离任，上级群主收到消息；没有上级群主的只列出；没有生效清单时不通知 (ORG-6f)")
    void the_owner_above_gets_a_message() {
        List<List<OwnerlessNotice>> kept = new ArrayList<>();
        watch(kept, PublishedList.inForce(NOW, list(gone("O-1"), there("O-2"), gone("O-3"))));
        Map<String, String> values = Map.of("group", "3", "groupName", "群3", "owner", "O-3");
        assertThat(kept)
                .containsExactly(List.of(
                        new OwnerlessNotice("3", "O-3", new MessageRequest("O-2", "group-ownerless", values, 1, NOW))));
        kept.clear();
        watch(kept, PublishedList.none(NOW));
        assertThat(kept).isEmpty();
    }

    private static void watch(List<List<OwnerlessNotice>> kept, Lookup lookup) {
        new WatchGroupOwners(
                        new InForce<>(lookup, People::new), (revision, day, notices) -> kept.add(notices), () -> NOW)
                .watch();
    }
}
