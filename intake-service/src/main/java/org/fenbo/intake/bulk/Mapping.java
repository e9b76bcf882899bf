package org.fenbo.intake.bulk;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a file become the fields of reports.
 *
 * @param fields which columns make a field; several are joined by " / "
 * @param constants what a field is in every row that has no value of its own for it
 * @param values per field, what its words in the file mean here
 * @param empty the mark that means nothing, in addition to the empty cell
 * @param zone in which times without an offset are meant
 * @param timeFormat pattern of the times; absent: ISO 8601
 * @param past whether the file has reports received long ago: the time of report is then the time of receipt
 * (OPS-3)
 */
public record Mapping(
        Map<String, List<String>> fields,
        Map<String, String> constants,
        Map<String, Map<String, String>> values,
        String empty,
        ZoneId zone,
        @Nullable String timeFormat,
        boolean past) {}
