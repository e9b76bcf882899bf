package org.fenbo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Messages of field validation are written in Chinese and English, joined by a middle dot. */
class ValidationMessagesTest {
    private static final Path ROOT = Path.of("../..");
    private static final List<String> MODULES = List.of(
            "deploy/backbone/web", "intake-service", "dispatch-service", "supervision-service", "registry-service");
    private static final Pattern MESSAGE =
            Pattern.compile("message(?: = |\\(\\) default )(\"[^\"]*\"|(?:\\w+\\.)?[A-Z_]+)");
    private static final Pattern IN_BOTH = Pattern.compile("\"[^\"]*\\p{IsHan}[^\"]* · [^\"\\p{IsHan}]+\"");

    @Test
    @DisplayName("字段校验信息须同时有中文和英文")
    void every_message_has_chinese_and_english() {
        List<String> inOneLanguage = MODULES.stream()
                .flatMap(module -> sources(ROOT.resolve(module).resolve("src/main/java")))
                .flatMap(ValidationMessagesTest::inOneLanguage)
                .toList();
        assertThat(inOneLanguage).isEmpty();
    }

    private static Stream<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> inOneLanguage(Path file) {
        try {
            String source = Files.readString(file);
            if (!source.contains("jakarta.validation")) {
                return Stream.empty();
            }
            return MESSAGE.matcher(source)
                    .results()
                    .map(message -> message.group(1))
                    .map(message -> message.startsWith("\"") ? message : constant(source, message))
                    .filter(message ->
                            !message.isEmpty() && !IN_BOTH.matcher(message).matches())
                    .map(message -> file.getFileName() + ": " + message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a constant of this source file; a constant of another file is tested when that file is read. */
    private static String constant(String source, String name) {
        Matcher text = Pattern.compile("String " + name + " = (\"[^\"]*\")").matcher(source);
        return text.find() ? text.group(1) : "";
    }
}
