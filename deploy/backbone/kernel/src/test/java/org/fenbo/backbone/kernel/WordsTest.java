package org.fenbo.backbone.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    @DisplayName("合并的中英文可以重新分开")
    void joined_texts_are_split_into_both_languages_again() {
        Words words = new Words("请填写", "give it");
        assertThat(Words.of(words.both())).isEqualTo(words);
    }

    @Test
    void a_text_without_translation_is_used_for_both_languages_and_written_once() {
        assertThat(Words.of("eof")).isEqualTo(new Words("eof", "eof"));
        assertThat(new Words("eof", "eof").both()).isEqualTo("eof");
    }
}
