package org.fenbo.bench.made;

import java.util.List;

/** Makes the words of made-up names. */
final class Wording {
    private static final List<String> FIELDS = List.of(
            "发展改革", "教育体育", "科技创新", "工业信息化", "民政", "司法", "财政", "人力资源", "规划土地", "生态环境", "住房建设", "交通运输", "水务", "文化旅游",
            "卫生健康", "退役军人", "应急管理", "审计", "国有资产", "市场监管", "统计", "城市管理", "信访", "政务服务", "建筑工务", "消防救援", "税务", "公安", "气象",
            "档案", "医疗保障", "乡村振兴", "网络信息");
    private static final List<String> OBJECTS = List.of(
            "井盖", "路灯", "护栏", "行道树", "公厕", "垃圾桶", "广告牌", "共享单车", "沿街商铺", "工地围挡", "河道", "雨水口", "燃气管", "消防栓", "电梯", "食堂",
            "托管机构", "出租屋", "地下室", "危房", "充电桩", "摊贩", "犬只", "油烟", "夜间施工");
    private static final List<String> ACTS =
            List.of("巡查", "养护", "查处", "登记", "监管", "调解", "清理", "修复", "宣传", "核查", "备案", "评估", "救助", "指导");

    private Wording() {}

    static String field(int index) {
        return of(FIELDS, index);
    }

    static String object(int index) {
        return of(OBJECTS, index);
    }

    static String act(int index) {
        return of(ACTS, index);
    }

    // The word at an index. After the last word the list starts again, and each word then ends with a number.
    private static String of(List<String> words, int index) {
        int round = index / words.size();
        return words.get(index % words.size()) + (round == 0 ? "" : String.valueOf(round + 1));
    }
}
