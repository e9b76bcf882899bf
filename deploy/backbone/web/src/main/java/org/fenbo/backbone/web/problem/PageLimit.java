package org.fenbo.backbone.web.problem;

import java.util.List;
import java.util.function.Function;
import org.fenbo.backbone.kernel.Words;
import org.jspecify.annotations.Nullable;

/** How many items a caller wants in one page. */
public final class PageLimit {
    private PageLimit() {}

    /**
     * The value of {@code after} for the next page of a list; null if this page has fewer items than the limit, because
     * this page is then the last page.
     */
    public static <T, K> @Nullable K next(List<T> items, int limit, Function<T, K> key) {
        return items.size() < limit ? null : key.apply(items.getLast());
    }

    /**
     * Checks the limit that a caller sent.
     *
     * @throws Problem 400 {@code invalid-field} if the limit is below 1 or above the maximum
     */
    public static int of(int asked, int most) {
        if (asked < 1 || asked > most) {
            throw WebCode.INVALID_FIELD
                    .problem(
                            new Words("%s 不在 1 至 %s 之间", "%s is not between 1 and %s").with(List.of(asked, most)),
                            new Words("请减少每页条数，用 after 继续", "ask for fewer and go on with after"))
                    .field("limit")
                    .build();
        }
        return asked;
    }
}
