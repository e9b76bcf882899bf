package org.fenbo.registry.files;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.catalogue.Listing;
import org.fenbo.registry.catalogue.Listing.Season;
import org.jspecify.annotations.Nullable;

/** The cells of a category about other codes and season. */
final class ListingCells {
    static final Column CODES = Column.optional("other_codes", "其他体系编码").upTo(1_000);
    static final Column SEASON = Column.optional("season", "季节");
    private static final Pattern DAYS = Pattern.compile("(\\d{2}-\\d{2})~(\\d{2}-\\d{2})");
    private static final String NO_YEAR = "--";

    private ListingCells() {}

    static void put(Cells cells, Listing listing) {
        List<String> codes = new ArrayList<>();
        listing.codes().forEach((system, code) -> codes.add(system + ":" + code));
        Season season = listing.season();
        cells.put(CODES, codes).put(SEASON, season == null ? null : text(season.from()) + "~" + text(season.until()));
    }

    private static String text(MonthDay day) {
        return day.toString().substring(NO_YEAR.length());
    }

    static Listing listing(Row row) {
        return new Listing(new TreeMap<>(row.pairs(CODES)), season(row));
    }

    private static @Nullable Season season(Row row) {
        String cell = row.optional(SEASON);
        if (cell == null) {
            return null;
        }
        Matcher days = DAYS.matcher(cell);
        if (days.matches()) {
            try {
                return new Season(MonthDay.parse(NO_YEAR + days.group(1)), MonthDay.parse(NO_YEAR + days.group(2)));
            } catch (DateTimeException _) {
                // The day doesn't exist, such as 02-30; the fault below names the cell.
            }
        }
        row.fault(
                SEASON,
                cell,
                "NOT_A_SEASON",
                new Words("不是季节", "is not a season"),
                new Words("写作首日和末日，如 11-01~03-31", "write the first and the last day, such as 11-01~03-31"));
        return null;
    }
}
