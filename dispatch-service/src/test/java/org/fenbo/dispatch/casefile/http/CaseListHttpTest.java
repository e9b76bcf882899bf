package org.fenbo.dispatch.casefile.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CaseListHttpTest extends CaseHttpTest {
    private static final String CASES = "/dispatch/v1/cases";
    private static final String OWN = "&stage=IN_HAND&unit=U-CG";

    private JsonNode page(String address) {
        Answer answer = sendTo(address, "dispatcher__O-DISP", "GET", null, Map.of());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body();
    }

    private static List<String> numbers(JsonNode page) {
        return page.path("cases")
                .valueStream()
                .map(one -> one.path("number").asString())
                .toList();
    }

    @Test
    @DisplayName("案件清单逐页读完，下一页的地址保留筛选条件 (CASE-15)")
    void a_list_is_read_by_following_the_address_of_the_next_page() {
        file("101");
        file("101");
        List<String> read = new ArrayList<>();
        JsonNode page = page(CASES + "?limit=1" + OWN);
        long total = page.path("total").asLong();
        while (page.path("next").isString()) {
            read.addAll(numbers(page));
            assertThat(page.path("next").asString()).isEqualTo(CASES + "?after=" + read.getLast() + "&limit=1" + OWN);
            page = page(page.path("next").asString());
        }
        assertThat(page).hasToString("{\"cases\":[],\"total\":" + total + ",\"next\":null}");
        assertThat(read).contains(number).doesNotHaveDuplicates().hasSize((int) total);
        assertThat(numbers(page(CASES + "?limit=500" + OWN))).isEqualTo(read);
    }

    @Test
    void a_wrong_case_number_in_after_is_refused_and_an_empty_stage_has_no_cases() {
        for (String wrong : List.of("?after=x", "?after=")) {
            Answer refused = sendTo(CASES + wrong, "dispatcher__O-DISP", "GET", null, Map.of());
            assertThat(refused.status()).as(wrong).isEqualTo(400);
        }
        assertThat(numbers(page(CASES + "?stage="))).isEmpty();
    }
}
