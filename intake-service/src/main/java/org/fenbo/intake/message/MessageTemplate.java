package org.fenbo.intake.message;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Words;

/**
 * One version of the text of a message (INT-18a). A name in braces, such as {@code {grid}}, is a placeholder for the
 * value with this name.
 *
 * @param version from 1; a version never changes, because messages name it
 */
public record MessageTemplate(String code, int version, Words text) {
    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z]+)}");

    /** The names in the text of one of the languages for which there is no value, in alphabetical order. */
    public Set<String> missing(Map<String, String> values) {
        return NAME.matcher(text.chinese() + text.english())
                .results()
                .map(name -> name.group(1))
                .filter(name -> !values.containsKey(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The text of a message. A name without a value stays as it is. */
    public Words with(Map<String, String> values) {
        return new Words(filled(text.chinese(), values), filled(text.english(), values));
    }

    private static String filled(String words, Map<String, String> values) {
        return NAME.matcher(words)
                .replaceAll((MatchResult name) ->
                        Matcher.quoteReplacement(values.getOrDefault(name.group(1), name.group())));
    }
}
