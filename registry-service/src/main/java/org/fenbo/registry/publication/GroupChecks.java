package org.fenbo.registry.publication;

import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.group.MessageGroup;
import org.fenbo.registry.group.MessageGroup.Level;
import org.fenbo.registry.keyplace.KeyPlace;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.officer.Position;
import org.fenbo.registry.publication.Findings.Fault;
import org.fenbo.registry.publication.Findings.Place;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.EntryKind;

/**
 * Checks message groups (ORG-6) and key places (ORG-7). A group belongs to an area of its level and is owned by the
 * person who leads the area. A key place has grids, an inspection list and an interval.
 */
final class GroupChecks {

    private final Entries entries;
    private final Findings findings;

    GroupChecks(Entries entries, Findings findings) {
        this.entries = entries;
        this.findings = findings;
    }

    void check() {
        entries.groups().values().forEach(this::check);
        entries.keyPlaces().values().forEach(this::check);
    }

    private void check(MessageGroup group) {
        var place = new Place(EntryKind.GROUP, group.code());
        checkLevel(place, group);
        checkArea(place, group);
        checkOwner(place, group);
        checkParent(place, group);
    }

    private void checkLevel(Place place, MessageGroup group) {
        if (group.level() == Level.DISTRICT) {
            findings.add(
                    place,
                    "level",
                    group.level().name(),
                    "NO_GROUP_OF_THE_DISTRICT",
                    new Fault(
                            new Words("群组没有区级", "no group is of the level of the district"),
                            new Words("删去该群组，或改为街道级或镇级", "remove the group, or make it a group of a street or town")));
        }
    }

    private void checkArea(Place place, MessageGroup group) {
        findings.unlessKnown(place, "area", group.area(), entries.areas(), EntryKind.AREA);
        Area area = entries.areas().get(group.area());
        if (area != null && !group.level().areas().contains(area.kind())) {
            findings.add(
                    place,
                    "area",
                    area.code(),
                    "WRONG_LEVEL",
                    new Fault(
                            new Words("“%s”群组不能属于%s %s", "a group of the level %s can't belong to the %s %s")
                                    .with(List.of(group.level(), area.kind(), area.code())),
                            new Words("填写与层级相符的区域，或更正层级", "name an area of its level, or correct the level")));
        }
    }

    private void checkOwner(Place place, MessageGroup group) {
        if (entries.units().containsKey(group.owner()) && !entries.officers().containsKey(group.owner())) {
            findings.add(
                    place,
                    "owner",
                    group.owner(),
                    "OWNER_IS_A_UNIT",
                    new Fault(
                            new Words("群主 %s 是单位，不是人员", "the owner %s is a unit, not a person")
                                    .with(List.of(group.owner())),
                            new Words(
                                    "填写书记、网格长、楼栋长、单元长或村民代表的人员编码",
                                    "name the secretary, the head of the grid, building or entrance, or the representative")));
        } else {
            findings.unlessKnown(place, "owner", group.owner(), entries.officers(), EntryKind.OFFICER);
            Optional.ofNullable(entries.officers().get(group.owner()))
                    .ifPresent(owner -> checkOwner(place, group, owner));
        }
    }

    private void checkOwner(Place place, MessageGroup group, Officer owner) {
        Position post = owner.post();
        String title = post == null || post.title() == null ? "" : post.title();
        Optional<String> asked = group.level().ownerTitle();
        boolean fits =
                asked.map(title::contains).orElse(post != null && post.leads().contains(group.area()));
        if (!fits) {
            findings.add(
                    place,
                    "owner",
                    owner.code(),
                    "NOT_HEAD_OF_THE_GROUP",
                    asked.map(word -> withoutTitle(owner, word)).orElseGet(() -> leadsOther(owner, group)));
        }
    }

    private static Fault withoutTitle(Officer owner, String word) {
        return new Fault(
                new Words("群主 %s 的职务不是“%s”", "the title of the owner %s isn't '%s'").with(List.of(owner.code(), word)),
                new Words("填写有此职务的人员，或更正其职务", "name an officer with this title, or correct the title"));
    }

    private static Fault leadsOther(Officer owner, MessageGroup group) {
        return new Fault(
                new Words("群主 %s 不负责区域 %s", "the owner %s doesn't lead the area %s")
                        .with(List.of(owner.code(), group.area())),
                new Words(
                        "填写该区域的书记、网格长、楼栋长或单元长，并在其“负责区域”中列出该区域",
                        "name the secretary or head of the area, whose entry lists the area as an area that they lead"));
    }

    // A file of groups is checked when it is imported; this check is for entries that were changed singly.
    private void checkParent(Place place, MessageGroup group) {
        findings.unlessKnown(place, "parent", group.parent(), entries.groups(), EntryKind.GROUP);
        MessageGroup parent = group.parent() == null ? null : entries.groups().get(group.parent());
        boolean missing = group.parent() == null && !group.level().above().isEmpty();
        if (missing || (parent != null && !group.level().above().contains(parent.level()))) {
            findings.add(
                    place,
                    "parent",
                    parent == null ? "" : parent.code(),
                    "PARENT_NOT_ONE_ABOVE",
                    new Fault(
                            new Words("上级群组不是“%s”群组的上一级", "its parent is not one level above a group of the level %s")
                                    .with(List.of(group.level())),
                            new Words("填写上一级的群组", "name a group one level above")));
        }
    }

    private void check(KeyPlace keyPlace) {
        var place = new Place(EntryKind.KEY_PLACE, keyPlace.code());
        if (keyPlace.grids().isEmpty()) {
            missing(place, "grids", new Words("所在网格", "grids"));
        }
        keyPlace.grids().forEach(grid -> checkGrid(place, grid));
        if (keyPlace.inspection().isEmpty()) {
            missing(place, "inspection", new Words("检查清单", "inspection list"));
        }
        if (keyPlace.every() == null || keyPlace.every() < 1) {
            missing(place, "every", new Words("检查周期（至少一天）", "interval of at least one day"));
        }
    }

    private void checkGrid(Place place, String grid) {
        findings.unlessKnown(place, "grids", grid, entries.areas(), EntryKind.AREA);
        Area area = entries.areas().get(grid);
        if (area != null && area.kind() != AreaKind.GRID) {
            findings.add(
                    place,
                    "grids",
                    grid,
                    "NOT_A_BASIC_GRID",
                    new Fault(
                            new Words("区域 %s 是 %s，不是基础网格", "area %s is a %s, no basic grid")
                                    .with(List.of(grid, area.kind())),
                            new Words("只填基础网格", "name basic grids only")));
        }
    }

    private void missing(Place place, String field, Words what) {
        findings.add(
                place,
                field,
                "",
                "TERMS_MISSING",
                new Fault(
                        new Words("重点单位没有%s", "a key place has no %s").with(List.of(what)),
                        new Words("请填写 %s", "fill in %s").with(List.of(field))));
    }
}
