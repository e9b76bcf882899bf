package org.fenbo.registry.group;

import org.fenbo.backbone.kernel.Named;
import org.fenbo.registry.coded.Coded;

/**
 * A message group of residents or staff (ORG-6). A post that is forwarded from the group is a report with the channel
 * {@code GROUP_CHAT} and the group's area.
 *
 * @param area code of the area its members live or work in
 * @param owner code of the unit that manages the group
 */
public record MessageGroup(String code, String name, Level level, String area, String owner) implements Coded {

    /** The five levels of groups. */
    public enum Level implements Named {
        DISTRICT("区级"),
        STREET("街道级"),
        COMMUNITY("社区级"),
        GRID("网格级"),
        BUILDING("楼栋级");

        private final String chinese;

        Level(String chinese) {
            this.chinese = chinese;
        }

        @Override
        public String chinese() {
            return chinese;
        }
    }
}
