package org.fenbo.registry.admission;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What moves down with a matter (权随事转、人随事走、费随事转): REG-9.
 *
 * @param posts number of posts (编制)
 * @param people number of people
 * @param money yuan per year
 * @param words all of this in words, for readers
 * @param noneBecause why the receiver needs nothing; null if something moves
 */
public record Resources(
        int posts,
        int people,
        long money,
        String words,
        @Nullable String noneBecause) {

    /** Resources of a new request. If the words are blank, they are made from the numbers. */
    public static Resources of(int posts, int people, long money, String words, @Nullable String noneBecause) {
        String stated = words.isBlank() ? inWords(posts, people, money, noneBecause) : words.strip();
        return new Resources(posts, people, money, stated, noneBecause);
    }

    private static String inWords(int posts, int people, long money, @Nullable String noneBecause) {
        List<String> parts = new ArrayList<>();
        if (posts > 0) {
            parts.add("编制" + posts + "个");
        }
        if (people > 0) {
            parts.add("人员" + people + "名");
        }
        if (money > 0) {
            parts.add("经费每年" + money + "元");
        }
        return parts.isEmpty() ? "无需资源：" + (noneBecause == null ? "" : noneBecause) : String.join("、", parts);
    }

    /** Whether something moves, or a reason explains why nothing has to move. */
    public boolean isStated() {
        return posts > 0 || people > 0 || money > 0 || (noneBecause != null && !noneBecause.isBlank());
    }
}
