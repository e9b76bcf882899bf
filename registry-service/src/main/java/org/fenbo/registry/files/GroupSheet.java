package org.fenbo.registry.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.group.MessageGroup;
import org.fenbo.registry.group.MessageGroup.Level;

/**
 * The file of message groups, one group per line. A file has all groups of a revision, so a group whose parent is not
 * in the file, or not one level above, is refused here (ORG-6d).
 */
final class GroupSheet implements Sheet.OneEach<MessageGroup> {

    private final boolean whole;

    /** @param whole whether the rows are all groups of a revision, so that the parents must be among them */
    GroupSheet(boolean whole) {
        this.whole = whole;
    }

    private static final Column CODE = Column.required("code", "编码");
    private static final Column NAME = Column.required("name", "名称").upTo(200);
    private static final Column LEVEL = Column.required("level", "层级");
    private static final Column PARENT = Column.optional("parent", "上级群组");
    private static final Column AREA = Column.required("area", "区域");
    private static final Column OWNER = Column.required("owner", "群主");

    @Override
    public Layout layout() {
        return new Layout(CODE, NAME, LEVEL, PARENT, AREA, OWNER);
    }

    @Override
    public Cells line(MessageGroup group, SheetLanguage words) {
        return new Cells()
                .put(CODE, group.code())
                .put(NAME, group.name())
                .put(LEVEL, words.of(group.level(), Level::chinese))
                .put(PARENT, group.parent())
                .put(AREA, group.area())
                .put(OWNER, group.owner());
    }

    @Override
    public List<MessageGroup> read(List<Row> rows) {
        List<MessageGroup> groups = rows.stream().map(this::read).toList();
        Map<String, Level> levels = new HashMap<>();
        groups.forEach(group -> levels.put(group.code(), group.level()));
        for (int index = 0; whole && index < groups.size(); index++) {
            checkParent(rows.get(index), groups.get(index), levels);
        }
        return groups;
    }

    @Override
    public MessageGroup read(Row row) {
        return new MessageGroup(
                row.code(CODE),
                row.text(NAME),
                row.choice(LEVEL, Level.values(), Level::chinese),
                row.optionalCode(PARENT),
                row.code(AREA),
                row.code(OWNER));
    }

    private static void checkParent(Row row, MessageGroup group, Map<String, Level> levels) {
        String parent = group.parent();
        boolean fits = parent == null
                ? group.level().above().isEmpty()
                : group.level().above().contains(levels.get(parent));
        if (!fits) {
            row.fault(
                    PARENT,
                    parent == null ? "" : parent,
                    "PARENT_NOT_ONE_ABOVE",
                    new Words("不是“%1$s”群组的上一级群组", "is no group one level above a group of the level %2$s")
                            .with(List.of(group.level().chinese(), group.level())),
                    remedy(group.level()));
        }
    }

    private static Words remedy(Level level) {
        if (level.above().isEmpty()) {
            return new Words("最高一级的群组请留空", "leave it empty for a group of the highest level");
        }
        String chinese = level.above().stream().map(Level::chinese).collect(Collectors.joining("或"));
        String english = level.above().stream().map(Level::name).collect(Collectors.joining(" or "));
        return new Words(
                "填写本文件中“" + chinese + "”群组的编码", "write the code of a group of this file of the level " + english);
    }
}
