package org.fenbo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Comments and docs use only words that an engineer with school English understands at first reading. The map gives a
 * plain word for each word that is banned.
 */
class PlainWordsTest {
    private static final Path ROOT = Path.of("../..");

    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("hears?|heard|hearing", "read, receive"),
            Map.entry("tells?|told|telling|says?|said|saying", "report, answer, state"),
            Map.entry("h[eo]ld(?:s|ing)? against", "check against"),
            Map.entry("lets?|letting", "allow, skip"),
            Map.entry("be so", "be true"),
            Map.entry("mends?|mended|mending", "fix"),
            Map.entry("stretch(?:es|ed|ing)?", "period"),
            Map.entry("whom|whomever|whoever", "who, the unit that"),
            Map.entry("lies?|lay|lain|lying|stands?|stood|standing", "be, belong to"),
            Map.entry("besides?", "next to, also"),
            Map.entry("so many", "count"),
            Map.entry("at hand|away", "available, unavailable"),
            Map.entry("by (?:itself|themselves)", "automatically"),
            Map.entry("for ?ever", "permanently"));

    private static final Pattern BANNED =
            Pattern.compile("\\b(?:" + String.join("|", PLAIN.keySet()) + ")\\b", Pattern.CASE_INSENSITIVE);

    /** Names in code and on the wire stay as they are: `store-away` is a published code. */
    private static final Pattern NAMES = Pattern.compile(
            "`[^`]*`|\\{@(?:code|link|linkplain|value) [^}]*}|\\]\\([^)]*\\)|https?://\\S+|```.*?```|@param \\w+",
            Pattern.DOTALL);

    /** Strings are skipped before comments are searched: a string may contain something that looks like a comment. */
    private static final Pattern C_LIKE = Pattern.compile(
            "\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*'|`(?:[^`\\\\]|\\\\.)*`"
                    + "|(?<comment>/\\*.*?\\*/|(?<!:)//[^\\n]*)",
            Pattern.DOTALL);

    private static final Pattern SQL = Pattern.compile("(?<comment>--[^\\n]*)");
    private static final Pattern HASH = Pattern.compile("(?<comment>(?<![^\\s])#[^\\n]*)");
    private static final Pattern MARKUP = Pattern.compile("(?<comment><!--.*?-->)", Pattern.DOTALL);
    private static final Pattern ALL = Pattern.compile("(?<comment>.+)", Pattern.DOTALL);

    private static final Pattern NONE = Pattern.compile("(?<comment>(?!))");

    /** A sentence may continue on the next line. */
    private static final Pattern NEW_LINE = Pattern.compile("\\s*\\n\\s*(?:\\*(?!/)|//|--|#)?\\s*");

    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", "dist", ".git", ".mvn", "contract");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deploy",
                "dispatch-service",
                "docs",
                "intake-service",
                "registry-service",
                "supervision-service",
                "CONTRIBUTING.md",
                "README.md",
                "fenbo",
                "pom.xml"
            })
    void comments_and_docs_use_plain_words(String part) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(part))) {
            List<String> found = files.filter(Files::isRegularFile)
                    .filter(PlainWordsTest::isOurs)
                    .flatMap(PlainWordsTest::bannedIn)
                    .toList();
            assertThat(found).as("words that are not plain; %s", PLAIN).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A.java | /** The reader hears of it. */ class A {} | hears",
                "A.java | // so many of them | so many",
                "A.java | int a; // held against the list | held against",
                "a.sql | -- kept for ever | for ever",
                "a.yaml | a: 1 # whoever asks | whoever",
                "a.md | It stands beside the other. | stands",
                "a.ts | /* says why */ | says",
                "a.mjs | // told once | told",
                "A.java | '/** It is held\n * against it. */' | held against",
                "pom.xml | <!-- says enough --> | says"
            })
    void a_word_that_is_not_plain_is_found(String file, String text, String word) {
        assertThat(banned(file, text)).contains(word);
    }

    @Test
    void texts_and_names_are_not_searched() {
        assertThat(banned("A.java", "String a = \"it says // so many\"; // plain {@code letters} and {@code lets}"))
                .isEmpty();
        assertThat(banned("A.java", "/** Answers {@code store-away}. */ boolean stands() {}"))
                .isEmpty();
        assertThat(banned("a.md", "The code `store-away`, see [why](a-handover-is-told.md)."))
                .isEmpty();
    }

    private static boolean isOurs(Path file) {
        for (Path part : ROOT.relativize(file)) {
            if (NOT_OURS.contains(part.toString())) {
                return false;
            }
        }
        // This file names the banned words.
        return !file.endsWith("PlainWordsTest.java");
    }

    private static Stream<String> bannedIn(Path file) {
        try {
            return banned(file.getFileName().toString(), Files.readString(file)).stream()
                    .map(word -> ROOT.relativize(file) + ": " + word);
        } catch (MalformedInputException binary) {
            return Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> banned(String file, String text) {
        return comments(file)
                .matcher(text)
                .results()
                .map(found -> found.group("comment"))
                .filter(Objects::nonNull)
                .map(comment -> NAMES.matcher(comment).replaceAll(" "))
                .map(comment -> NEW_LINE.matcher(comment).replaceAll(" "))
                .flatMap(comment -> BANNED.matcher(comment).results().map(MatchResult::group))
                .toList();
    }

    private static Pattern comments(String file) {
        return switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "java", "ts", "tsx", "js", "mjs", "css" -> C_LIKE;
            case "sql" -> SQL;
            case "yaml", "yml", "sh", "properties", "fenbo" -> HASH;
            case "xml", "html" -> MARKUP;
            case "md" -> ALL;
            default -> NONE;
        };
    }
}
