package org.fenbo.registry.group;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.fenbo.backbone.kernel.Named;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.coded.Coded;
import org.jspecify.annotations.Nullable;

/**
 * A message group of residents or staff (ORG-6). A post that is forwarded from the group is a report with the channel
 * {@code GROUP_CHAT} and the group's area.
 *
 * @param parent code of the group one level above; null at the highest level
 * @param area code of the area its members live or work in
 * @param owner code of the officer who manages the group; never a unit
 */
public record MessageGroup(
        String code, String name, Level level, @Nullable String parent, String area, String owner) implements Coded {

    /**
     * The five levels of groups. In a city they follow the areas from the street to the entrance. In the country they
     * follow the persons of a village: the members of its committee, the representatives, the villagers. The level of
     * the district is only in old revisions, and no new revision may have it.
     */
    public enum Level implements Named {
        STREET("街道级"),
        TOWN("镇级"),
        COMMUNITY("社区级"),
        VILLAGE("村级"),
        GRID("网格级"),
        BUILDING("楼栋级"),
        ENTRANCE("单元级"),
        COMMITTEE_MEMBER("两委成员级"),
        REPRESENTATIVE("村民代表级"),
        VILLAGER("村民级"),
        DISTRICT("区级");

        private final String chinese;

        Level(String chinese) {
            this.chinese = chinese;
        }

        @Override
        public String chinese() {
            return chinese;
        }

        /** The kinds of areas that a group of this level can belong to. */
        public Set<AreaKind> areas() {
            return switch (this) {
                case DISTRICT -> EnumSet.of(AreaKind.DISTRICT);
                case STREET -> EnumSet.of(AreaKind.STREET);
                case TOWN -> EnumSet.of(AreaKind.TOWN);
                case COMMUNITY -> EnumSet.of(AreaKind.COMMUNITY);
                case VILLAGE -> EnumSet.of(AreaKind.VILLAGE);
                case GRID -> EnumSet.of(AreaKind.GRID);
                case BUILDING -> EnumSet.of(AreaKind.BUILDING);
                case ENTRANCE -> EnumSet.of(AreaKind.ENTRANCE);
                case COMMITTEE_MEMBER, REPRESENTATIVE, VILLAGER ->
                    EnumSet.of(AreaKind.VILLAGE, AreaKind.GRID, AreaKind.RESIDENTS_GROUP);
            };
        }

        /**
         * The word that the title of the owner must have (ORG-6c), for levels that follow persons; empty for levels
         * that follow areas, where the owner leads the area.
         */
        public Optional<String> ownerTitle() {
            return switch (this) {
                case COMMITTEE_MEMBER -> Optional.of("两委成员");
                case REPRESENTATIVE, VILLAGER -> Optional.of("村民代表");
                default -> Optional.empty();
            };
        }

        /** The levels one level above this level; empty at the highest level. */
        public Set<Level> above() {
            return switch (this) {
                case DISTRICT, STREET, TOWN -> Set.of();
                case COMMUNITY, VILLAGE -> EnumSet.of(STREET, TOWN);
                case GRID -> EnumSet.of(COMMUNITY, VILLAGE);
                case BUILDING -> EnumSet.of(GRID);
                case ENTRANCE -> EnumSet.of(BUILDING);
                case COMMITTEE_MEMBER -> EnumSet.of(VILLAGE);
                case REPRESENTATIVE -> EnumSet.of(COMMITTEE_MEMBER);
                case VILLAGER -> EnumSet.of(REPRESENTATIVE);
            };
        }
    }
}
