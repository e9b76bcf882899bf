package org.fenbo.intake.bulk;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a file become the fields of reports.
 *
 * @param fields per field, the headers of its columns; the values of several columns are joined by " / "
 * @param constants per field, the value for rows that have no value of this field
 * @param values per field, the value of the field for each word that the file uses
 * @param empty a text that marks a cell as empty; a cell without any text is empty, too
 * @param zone the time zone of times without an offset
 * @param timeFormat pattern of the times; null if they are in ISO 8601
 * @param past whether the file has reports that were received long ago; then the time of report is used as the time of
 *     receipt (OPS-3)
 */
public record Mapping(
        Map<String, List<String>> fields,
        Map<String, String> constants,
        Map<String, Map<String, String>> values,
        String empty,
        ZoneId zone,
        @Nullable String timeFormat,
        boolean past) {}
