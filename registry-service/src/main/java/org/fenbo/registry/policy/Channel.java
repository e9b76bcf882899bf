package org.fenbo.registry.policy;

import org.fenbo.backbone.kernel.Named;

/** The channel on which a report came, as intake names it (INT-1). */
public enum Channel implements Named {
    GRID_COLLECTOR("网格采集"),
    HOTLINE("热线"),
    UPPER_PLATFORM("上级平台"),
    CITIZEN("市民上报"),
    GROUP_CHAT("群组"),
    OPEN311("开放接口"),
    SENSOR("物联感知"),
    DEPARTMENT("部门移送"),
    PATROL("巡查"),
    MEDIA("媒体"),
    BULK_FILE("批量导入");

    private final String chinese;

    Channel(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
