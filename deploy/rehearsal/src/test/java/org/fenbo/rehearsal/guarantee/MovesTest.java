package org.fenbo.rehearsal.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MovesTest {
    private static final Path PAGE = Path.of("../../docs/events/asyncapi.yaml");
    private static final Pattern TYPE = Pattern.compile("^ {6}([a-z.]+\\.v\\d+):", Pattern.MULTILINE);

    @Test
    @DisplayName("I4 流转表涵盖全部已发布的事件")
    void the_table_has_every_type_that_is_published_and_no_other() throws IOException {
        Set<String> published = TYPE.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .filter(type -> !type.startsWith("supervision.clock") && !type.contains("progress"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(Moves.types()).isEqualTo(published);
    }
}
