package org.fenbo.registry.revision;

import java.util.Arrays;
import java.util.Optional;
import org.fenbo.backbone.kernel.Named;
import org.fenbo.registry.admission.Admission;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.Overlay;
import org.fenbo.registry.calendar.Calendar;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.coded.Coded;
import org.fenbo.registry.component.Component;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.Heading;
import org.fenbo.registry.duty.WorkItem;
import org.fenbo.registry.form.Form;
import org.fenbo.registry.group.MessageGroup;
import org.fenbo.registry.keyplace.KeyPlace;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.policy.Policy;
import org.fenbo.registry.power.GrantedPower;
import org.fenbo.registry.standard.Standard;
import org.fenbo.registry.station.StationService;
import org.fenbo.registry.unit.Unit;

/**
 * The kinds of entries. The code of a kind is the middle part of an entry's key; addresses and events also contain this
 * code.
 */
public enum EntryKind implements Named {
    AREA("area", "区域", Area.class),
    UNIT("unit", "单位", Unit.class),
    OFFICER("officer", "人员", Officer.class),
    CATEGORY("category", "事项", Category.class),
    DUTY("duty", "职责", Duty.class),
    ADMISSION("admission", "准入", Admission.class),
    CALENDAR("calendar", "日历", Calendar.class),
    POLICY("policy", "策略", Policy.class),
    HEADING("heading", "职责归口与分类", Heading.class),
    POWER("power", "赋权", GrantedPower.class),
    FORM("form", "表单", Form.class),
    OVERLAY("overlay", "专业网格", Overlay.class),
    GROUP("group", "群组", MessageGroup.class),
    KEY_PLACE("key-place", "重点单位", KeyPlace.class),
    WORK_ITEM("work-item", "具体工作事项", WorkItem.class),
    COMPONENT("component", "部件", Component.class),
    STANDARD("standard", "整治标准", Standard.class),
    STATION_SERVICE("station-service", "进站事项", StationService.class);

    private final String code;
    private final String chinese;
    private final Class<? extends Coded> content;

    EntryKind(String code, String chinese, Class<? extends Coded> content) {
        this.code = code;
        this.chinese = chinese;
        this.content = content;
    }

    /** The code in keys, addresses and events. */
    public String code() {
        return code;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    /** The Java class of the content of an entry of this kind. */
    public Class<? extends Coded> content() {
        return content;
    }

    /** The kind of an entry with this content. */
    static EntryKind of(Coded content) {
        return Arrays.stream(values())
                .filter(kind -> kind.content.isInstance(content))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no entry lists " + content));
    }

    /** The kind with this code; empty if no kind has this code. */
    public static Optional<EntryKind> withCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
