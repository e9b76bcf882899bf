package org.fenbo.backbone.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("自由文本脱敏后才出受理服务 (INT-9)")
class MaskerTest {
    private final Masker masker = new Masker();

    @ParameterizedTest
    @CsvSource({
        "联系电话13812345678。, 联系电话138****5678。",
        "电话138 1234 5678, 电话138****5678",
        "电话：１３８１２３４５６７８, 电话：１３８****５６７８",
        "打0755-28345678没人接, 打075****5678没人接",
        "打(0755)28345678没人接, 打(07****5678没人接",
        "座机28345678, 座机****78",
        "身份证440307199001011234, 身份证4403****",
        "身份证44030719900101123X, 身份证4403****",
        "卡号6222021234567890123, 卡号6222****",
        "邮箱zhang.san@example.com, 邮箱****",
        "张先生反映噪音, *先生反映噪音",
        "欧阳明女士说垃圾没人收, *女士说垃圾没人收",
        "邻居李建国师傅, 邻居*师傅",
        "姓名：王小明，要求处理, 姓名：**，要求处理",
        "我叫陈晨反映路灯坏了, 我叫**反映路灯坏了",
        "联系人刘德海电话打不通, 联系人**电话打不通",
        "龙田社区3栋502室漏水, 龙田社区**漏水",
        "幸福小区12号楼2单元501, 幸福小区**",
        "A座1203室装修, **装修",
        "６栋３０１房, **"
    })
    void personal_data_is_masked(String submission, String shown) {
        assertThat(masker.mask(submission)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "龙田路与东纵路交叉口井盖破损，深约50厘米",
                "2018年7月4日17时24分发现，编号R44039920261122000187",
                "人民公园一座桥的栏杆松动",
                "工地噪声超过70分贝，持续3小时",
                "路边有10袋垃圾，约200斤",
                "🧑‍🤝‍🧑𠮷野家门口堆放杂物"
            })
    void a_text_without_personal_data_is_not_changed(String submission) {
        assertThat(masker.mask(submission)).isSameAs(submission);
    }

    @Test
    void masking_a_masked_text_changes_nothing() {
        String once = masker.mask("张先生13812345678住3栋502室，姓名：王小明，440307199001011234");
        assertThat(masker.mask(once)).isEqualTo(once);
    }

    @Test
    void a_long_hostile_text_is_masked_within_a_second() {
        String long1 = "1".repeat(4_000);
        String long2 = "张".repeat(4_000);
        String long3 = "a.".repeat(2_000);
        org.junit.jupiter.api.Assertions.assertTimeout(java.time.Duration.ofSeconds(1), () -> {
            masker.mask(long1);
            masker.mask(long2);
            masker.mask(long3);
        });
    }
}
