package org.fenbo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One build works for all districts, so its code names none of them (CITY-1b). Tests may name a district, because they
 * read the data of real districts.
 */
class DistrictNamesTest {
    private static final Path ROOT = Path.of("../..");

    /** The districts of the requirements, and the larger places that they are a part of. */
    private static final Pattern DISTRICTS = Pattern.compile(
            "梅沙|盐田|沙市|荆州|海港|秦皇岛|坪山|光明|深圳|北京"
                    + "|meisha|yantian|shashi|jingzhou|haigang|qinhuangdao|pingshan|guangming|shenzhen|beijing",
            Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @ValueSource(strings = {"deploy", "dispatch-service", "intake-service", "registry-service", "supervision-service"})
    @DisplayName("代码中没有任何一个区的名称 (CITY-1b)")
    void no_code_names_a_district(String part) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(part))) {
            List<Path> code = files.filter(DistrictNamesTest::isCode).toList();
            assertThat(code).hasSizeGreaterThan(50);
            assertThat(code.stream().filter(file -> namesDistrict(text(file)))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"String area = \"坪山区\";", "import org.fenbo.pingshan.Limits;", "-- 沙市的时限"})
    void a_name_of_a_district_is_found(String text) {
        assertThat(namesDistrict(text)).isTrue();
    }

    private static boolean namesDistrict(String text) {
        return DISTRICTS.matcher(text).find();
    }

    private static boolean isCode(Path file) {
        String name = ROOT.relativize(file).toString().replace('\\', '/');
        return Files.isRegularFile(file)
                && !name.contains("/node_modules/")
                && (name.contains("/src/main/") || name.contains("/console/src/"));
    }

    /** The name and the content of a file; of a binary file only the name. */
    private static String text(Path file) {
        String name = ROOT.relativize(file).toString();
        try {
            return name + "\n" + Files.readString(file);
        } catch (MalformedInputException binary) {
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
