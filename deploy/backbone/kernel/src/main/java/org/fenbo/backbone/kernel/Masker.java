package org.fenbo.backbone.kernel;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Masks personal data in free text (INT-9): telephone numbers, identity and bank card numbers, mail addresses, names
 * with a form of address or an introduction, addresses below the community. The masker recognises only these forms. It
 * doesn't find a name without a form of address or an introduction. A doubtful form is masked, because a lost word does
 * less harm than a published name.
 */
public final class Masker {
    private static final String DIGIT = "[0-9０-９]";
    /**
     * The surnames are a set, because a pattern with a character class of this size would be slow: it is tested against
     * every character.
     */
    private static final Set<Integer> SURNAMES = ("赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻苏潘葛范彭郎鲁韦马苗方俞任袁"
                    + "柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常于傅皮卞齐康伍余元顾孟黄穆萧尹姚邵湛汪毛狄臧戴宋庞熊纪舒屈项"
                    + "祝董梁杜阮蓝闵席季贾路娄江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房解应丁邓洪包左石崔龚程邢"
                    + "裴陆荣翁甄曲封储段侯宁仇武刘景龙叶黎白蒲赖卓池乔谭冉桂牛燕温庄晏柴瞿阎连习艾向古易廖庾聂曾关游肖涂闫")
            .codePoints()
            .boxed()
            .collect(Collectors.toUnmodifiableSet());

    private static final List<String> LONG_SURNAMES =
            List.of("欧阳", "司马", "上官", "诸葛", "司徒", "东方", "皇甫", "尉迟", "夏侯", "慕容");
    private static final String HAN = "[\u3400-\u9FFF\\x{20000}-\\x{323AF}]";
    private static final String GIVEN = HAN + "{1,2}";
    private static final List<String> TITLES = List.of(
            "先生", "女士", "小姐", "太太", "夫人", "阿姨", "大妈", "大爷", "大叔", "大姐", "大哥", "伯伯", "师傅", "老师", "医生", "同学", "阿婆", "阿公");
    private static final String TITLE = "(?:" + String.join("|", TITLES) + ")";
    private static final List<String> INTRODUCTIONS =
            List.of("姓名", "联系人", "投诉人", "反映人", "举报人", "来电人", "报料人", "当事人", "我叫", "我是", "本人叫", "名叫");
    private static final String INTRODUCED = "(?:" + String.join("|", INTRODUCTIONS) + ")(?:\\s*[:：]\\s*|是|为)?";
    private static final String NAME_ENDS = "(?=[^\u3400-\u9FFF]|$|反映|投诉|举报|来电|表示|希望|要求|称|说|电话|手机|住|身份证|家)";
    private static final String HOUSE = "[0-9０-９A-Za-zＡ-Ｚ]{1,4}(?:栋|幢|号楼|单元|座(?!桥|山|塔|庙|天桥))";
    private static final String ROOM = "[0-9０-９A-Za-zＡ-Ｚ]{1,5}(?:号房|室|房|户)";

    /**
     * @param marks each text of the form contains one of these; if a text contains no mark, the slow pattern is
     *     skipped. Empty if the mark is a digit
     */
    private record Rule(List<String> marks, Pattern form, UnaryOperator<String> hidden) {
        boolean mayOccur(String text, boolean hasDigit) {
            return marks.isEmpty() ? hasDigit : marks.stream().anyMatch(text::contains);
        }
    }

    private static final List<Rule> RULES = List.of(
            rule(
                    List.of("@"),
                    "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,4}",
                    found -> "****"),
            // Numbers of cards come first, because a part of them looks like a telephone number.
            digits(DIGIT + "{14,18}[0-9０-９Xx]", found -> keep(found, 4, 0)),
            digits(DIGIT + "{4}(?:[ -]" + DIGIT + "{4}){3}(?:[ -]" + DIGIT + "{1,3})?", found -> keep(found, 4, 0)),
            digits("[1１][3-9３-９]" + DIGIT + "(?:[ -]?" + DIGIT + "{4}){2}", Masker::telephone),
            digits("[(（]?[0０]" + DIGIT + "{2,3}[)） -]{0,2}" + DIGIT + "{7,8}", Masker::telephone),
            digits("[2-8]" + DIGIT + "{3}[ -]?" + DIGIT + "{4}", Masker::telephone),
            rule(
                    INTRODUCTIONS,
                    "(" + INTRODUCED + ")" + HAN + "(?:" + GIVEN + "?" + NAME_ENDS + "|" + GIVEN + ")",
                    Masker::introduction),
            rule(TITLES, HAN + "{1,4}?" + TITLE, Masker::address),
            rule(
                    List.of("栋", "幢", "号楼", "单元", "座"),
                    HOUSE + "[\\s-]*(?:" + HOUSE + "[\\s-]*|" + DIGIT + "{1,3}(?:楼|层)[\\s-]*)*(?:" + ROOM + "|" + DIGIT
                            + "{3,4}(?!" + DIGIT + "|米|元|人|年))?",
                    found -> "**"),
            rule(List.of("室", "房"), alone(DIGIT + "{3,4}(?:号房|室|房)"), found -> "**"));

    /** Returns the text with all forms masked; returns the same object if the text has none of the forms. */
    public String mask(String text) {
        boolean hasDigit = text.chars().anyMatch(Character::isDigit);
        String masked = text;
        for (Rule rule : RULES) {
            Matcher matcher = rule.form().matcher(masked);
            if (rule.mayOccur(masked, hasDigit) && matcher.find()) {
                masked = matcher.replaceAll(
                        found -> Matcher.quoteReplacement(rule.hidden().apply(found.group())));
            }
        }
        return masked;
    }

    private static Rule rule(List<String> marks, String form, UnaryOperator<String> hidden) {
        return new Rule(marks, Pattern.compile(form), hidden);
    }

    private static Rule digits(String form, UnaryOperator<String> hidden) {
        return new Rule(List.of(), Pattern.compile(alone(form)), hidden);
    }

    private static String alone(String digits) {
        return "(?<![0-9０-９A-Za-z])" + digits + "(?!" + DIGIT + ")";
    }

    private static String telephone(String found) {
        return found.length() < 9 ? "****" + found.substring(found.length() - 2) : keep(found, 3, 4);
    }

    private static final Pattern INTRODUCTION = Pattern.compile(INTRODUCED);

    private static String introduction(String found) {
        Matcher word = INTRODUCTION.matcher(found);
        int start = word.lookingAt() ? word.end() : 0;
        return isSurname(found, start) ? found.substring(0, start) + "**" : found;
    }

    /** Masks the name before a form of address. The name begins at the leftmost surname that was found. */
    private static String address(String found) {
        int title = TITLES.stream()
                .filter(found::endsWith)
                .mapToInt(form -> found.length() - form.length())
                .min()
                .orElse(0);
        for (int start = 0; start < title; start++) {
            if (isSurname(found, start)) {
                return found.substring(0, start) + "*" + found.substring(title);
            }
        }
        return found;
    }

    private static boolean isSurname(String text, int start) {
        return SURNAMES.contains(text.codePointAt(start))
                || LONG_SURNAMES.stream().anyMatch(surname -> text.startsWith(surname, start));
    }

    private static String keep(String found, int first, int last) {
        return found.substring(0, first) + "****" + found.substring(found.length() - last);
    }
}
