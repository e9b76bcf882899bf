package org.fenbo.intake.report;

import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Refusal.Kind;
import org.fenbo.backbone.kernel.Words;

/**
 * The refusals of intake. A refusal that names no kind is of the kind RULE. The comment of each refusal lists the
 * values that its texts use, in order.
 */
@SuppressWarnings("ImmutableEnumChecker") // Refusal.Text has only immutable values.
public enum IntakeCode implements Refusal.Code {
    /** No value. */
    NOTHING_SAID(
            new Words("既没有文字也没有分类，无法知道是什么事", "there is neither a text nor a category"),
            new Words("至少填写一项", "send one")),
    /** No value. */
    IMPOSSIBLE_PLACE(
            new Words("经度和纬度须同时填写，且在 180 和 90 度以内", "longitude and latitude are needed, within 180 and 90 degrees"),
            new Words("更正，或都不填", "correct them or leave both out")),
    /** The maximum number of characters. */
    TOO_LONG(new Words("超过 %s 个字符", "longer than %s characters"), new Words("请缩短", "shorten it")),
    /** The time. */
    TIME_IN_THE_FUTURE(
            new Words("%s 尚未到来", "%s is yet to come"), new Words("检查发送方的时钟和时区", "check the sender's clock and zone")),
    /** The time. */
    TIME_TOO_EARLY(new Words("%s 早于一切记录", "%s is before any record"), new Words("更正时间", "correct the time")),
    /** No value. */
    NO_REGISTRY_IN_FORCE(
            new Words("清单尚无生效版本，代码无从核对", "no revision of the registry is in force yet, so no code is known"),
            new Words("不填分类和区域，或先公布一个版本", "leave category and area out, or publish a revision first")),
    /** Revision, code. */
    UNKNOWN_CATEGORY(
            new Words("版本 %s 中没有分类“%s”", "revision %s has no category '%s'"),
            new Words("使用生效版本中的代码，或不填", "send a code of the revision in force, or leave it out")),
    /** Revision, code. */
    UNKNOWN_AREA(
            new Words("版本 %s 中没有区域“%s”", "revision %s has no area '%s'"),
            new Words("使用生效版本中的代码，或不填", "send a code of the revision in force, or leave it out")),
    /** Revision, code (CASE-21d,e). */
    NO_SUCH_UNIT(
            new Words("版本 %s 中没有单位“%s”", "revision %s has no unit '%s'"),
            new Words("填写被反映单位在生效版本中的代码，或不填", "send the unit's code of the revision in force, or leave it out")),
    /** Revision, code (CASE-21d). */
    NO_SUCH_OFFICER(
            new Words("版本 %s 中没有人员“%s”", "revision %s has no officer '%s'"),
            new Words("填写被反映人员在生效版本中的代码，或不填", "send the officer's code of the revision in force, or leave it out")),
    /** Area, its last day, the areas that replace it. */
    ENDED_AREA(
            new Words("区域“%s”已于 %s 终止", "area '%s' ended on %s"),
            new Words("改填替代它的区域：%3$s；或填写坐标", "send an area that replaces it: %3$s; or send the coordinates")),
    /** Channel, the channels that the caller has. */
    NOT_YOUR_CHANNEL(
            Refusal.Kind.RIGHT,
            new Words("您不能以渠道 %s 上报", "you may not report on the channel %s"),
            new Words("使用以下渠道之一：%2$s", "use one of %2$s")),
    /** The unknown word, the fields that exist. */
    UNKNOWN_FIELD(
            new Words("上报没有字段“%s”", "a report has no field '%s'"), new Words("映射到以下之一：%2$s", "map to one of %2$s")),
    /** The missing columns, the columns of the file. */
    MISSING_COLUMN(
            new Words("文件没有列 %s", "the file has no column %s"),
            new Words("更正映射；文件的列有 %2$s", "correct the mapping; the file has %2$s")),
    /** No value. */
    MAPPING_INCOMPLETE(
            new Words("没有列或固定值说明上报的性质", "neither a column nor a constant gives the nature of the reports"),
            new Words("在 fields 中添加列，或在 constants 中添加值", "add a column to fields, or a value to constants")),
    /** What is wrong with the pattern. */
    UNKNOWN_TIME_FORMAT(
            new Words("时间格式无法使用：%s", "the time format can't be used: %s"),
            new Words("使用如 yyyy-MM-dd HH:mm:ss 的格式", "send a pattern like yyyy-MM-dd HH:mm:ss")),
    /** Number of a report. */
    NO_SUCH_REPORT(
            Kind.NOT_FOUND,
            new Words("没有您可以查看的上报 %s", "there is no report %s that you may see"),
            new Words("核对编号", "check the number")),
    /** No value. Neither a request nor a file names the collector of a report (CASE-6j). */
    ANOTHER_COLLECTOR(
            new Words(
                    "采集人只能是登录上报的网格采集员本人，不能由请求或文件指定",
                    "the collector of a report is the collector who signed in; no request or file can name another"),
            new Words("不填此字段", "leave the field out")),
    /** What is wrong; what to do. */
    UNREADABLE_MAPPING(Kind.UNREADABLE, new Words("%1$s", "%1$s"), new Words("%2$s", "%2$s")),
    /** The maximum number of bytes. */
    MAPPING_TOO_LARGE(
            Kind.TOO_LARGE,
            new Words("映射大于 %s 字节", "the mapping is larger than %s bytes"),
            new Words("该部分只放映射，行放在 file 部分", "send only the mapping in this part, and the rows in the part file")),
    /** Id of an upload. */
    NO_SUCH_UPLOAD(
            Kind.NOT_FOUND,
            new Words("没有您可以查看的批量导入 %s", "there is no upload %s that you may see"),
            new Words("核对编号", "check the id")),
    /** No value. */
    RESULTS_FORGOTTEN(
            Kind.GONE,
            new Words("此次导入的逐行结果已过保存期并删除", "the results of this upload were deleted after their retention time"),
            new Words("查看其计数，或按来源编号查询上报", "look at its counts, or ask for the reports by their source's numbers")),
    /** State of the upload. */
    NOT_FAILED(
            Kind.STATE,
            new Words("导入状态为 %s；只有失败的才能重试或放弃", "the upload is %s; only a failed one is repeated or dropped"),
            new Words("查看其状态", "look at its state")),
    /** The last line that could be read; what is wrong. */
    BROKEN_CSV(
            new Words("第 %s 行之后无法读取：%s", "after line %s: %s"),
            new Words(
                    "请发送带标题行的 CSV，字符集和分隔符与映射一致",
                    "send CSV with a header, in the charset and with the separator that the mapping names")),
    /** The limit that the file exceeds, for example "more than 200 columns". */
    FILE_TOO_LARGE(
            Kind.TOO_LARGE,
            new Words("文件过大：%s", "the file is too large: %s"),
            new Words("请拆分后依次上传", "split the file and send the parts one after the other")),
    /** Revision, code of the officer. */
    UNKNOWN_OFFICER(
            new Words("版本 %s 中没有人员“%s”", "revision %s has no officer '%s'"),
            new Words("核对消息事件中的人员和版本", "check officer and revision of the request for the message")),
    /** Code of the template. */
    UNKNOWN_TEMPLATE(
            new Words("没有可用的消息模板“%s”", "there is no template '%s' in use"),
            new Words("添加该模板后重发事件", "add the template and send the event again")),
    /** Code and version of the template, the names. */
    VALUE_MISSING(
            new Words("模板“%s”第 %s 版缺少值：%s", "template '%s', version %s, has no value for %s"),
            new Words("更正模板后重发事件", "correct the template and send the event again")),
    /** Id of the message. */
    NO_SUCH_MESSAGE(
            Kind.NOT_FOUND,
            new Words("您没有消息 %s", "you have no message %s"),
            new Words("从您的消息列表中选择", "choose from the list of your messages")),
    /** How many reports a client may send in a minute. */
    TOO_MANY_REPORTS(
            Kind.TOO_OFTEN,
            new Words("一分钟内上报超过 %s 件", "more than %s reports in a minute"),
            new Words("请按 Retry-After 等待后重发", "wait as long as Retry-After says and send the same request again"));

    private final Refusal.Text text;

    IntakeCode(Words detail, Words remedy) {
        this(Kind.RULE, detail, remedy);
    }

    IntakeCode(Kind kind, Words detail, Words remedy) {
        this.text = new Refusal.Text(kind, detail, remedy);
    }

    @Override
    public Refusal.Text text() {
        return text;
    }
}
