package org.fenbo.backbone.web.problem;

import java.util.List;
import java.util.function.Function;
import org.fenbo.backbone.kernel.Words;
import org.jspecify.annotations.Nullable;

/** How many items a caller asks for at once. */
public final class PageLimit {
    private PageLimit() {}

    /** What to ask for as {@code after} for the next part of a list; null if this part is shorter than the limit: the last. */
    public static <T, K> @Nullable K next(List<T> items, int limit, Function<T, K> key) {
        return items.size() < limit ? null : key.apply(items.getLast());
    }

    /**
     * The limit that was asked for.
     *
     * @throws Problem 400 {@code invalid-field} if it is below 1 or above the most
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
