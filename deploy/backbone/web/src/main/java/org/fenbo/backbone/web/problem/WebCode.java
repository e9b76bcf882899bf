package org.fenbo.backbone.web.problem;

import org.fenbo.backbone.kernel.Words;
import org.springframework.http.HttpStatus;

/**
 * The problems that every service can answer with. The web layer refuses a call, or a call fails while it is handled.
 * The comment of each problem lists the values that the texts of the problem use.
 */
@SuppressWarnings("ImmutableEnumChecker") // A text is a record of strings.
public enum WebCode implements ProblemCode {
    // Requests that can't be read.
    /** Values: what is wrong with the field; what to do. */
    INVALID_FIELD(HttpStatus.BAD_REQUEST, new Words("%1$s", "%1$s"), new Words("%2$s", "%2$s")),
    /** Values: what the field must contain; what to do. */
    MISSING_FIELD(HttpStatus.BAD_REQUEST, new Words("%1$s", "%1$s"), new Words("%2$s", "%2$s")),
    /** Value: the known fields. */
    UNKNOWN_FIELD(
            HttpStatus.BAD_REQUEST,
            new Words("没有此字段", "the field is not known here"),
            new Words("请去掉该字段；可用字段：%s", "leave it out; known are %s")),
    /** Value: what is wrong with the value. */
    WRONG_TYPE(
            HttpStatus.BAD_REQUEST,
            new Words("%s", "%s"),
            new Words("请按文档给出的类型填写", "send a value of the type that the documentation gives")),
    /** Value: what is wrong with the value. */
    WRONG_VALUE(
            HttpStatus.BAD_REQUEST,
            new Words("%s", "%s"),
            new Words("请填写文档允许的值", "send a value that the documentation allows")),
    /** Value: what is wrong with the JSON. */
    BROKEN_JSON(HttpStatus.BAD_REQUEST, new Words("%s", "%s"), Texts.ONE_OBJECT),
    UNREADABLE_BODY(
            HttpStatus.BAD_REQUEST, new Words("请求体缺失或无法读取", "the body is missing or can't be read"), Texts.ONE_OBJECT),
    BROKEN_FORM(HttpStatus.BAD_REQUEST, new Words("表单无法读取", "the form can't be read"), Texts.ENCODE),
    BROKEN_PARAMETERS(HttpStatus.BAD_REQUEST, new Words("参数无法读取", "the parameters can't be read"), Texts.ENCODE),
    MISSING_PARAMETER(HttpStatus.BAD_REQUEST, new Words("缺少参数", "the parameter is missing"), Texts.SEND_IT),
    MISSING_PART(HttpStatus.BAD_REQUEST, new Words("表单缺少该部分", "the part is missing"), Texts.SEND_IT),
    MISSING_HEADER(HttpStatus.BAD_REQUEST, new Words("缺少请求头", "the header is missing"), Texts.SEND_IT),
    BAD_REQUEST(
            HttpStatus.BAD_REQUEST,
            new Words(
                    "方法、地址、请求头或参数中含有不允许的内容",
                    "the method, the address, a header or a parameter has content that no request may have"),
            new Words(
                    "请使用普通地址，各部分只编码一次，不要带控制字符",
                    "send plain addresses, encode each part once, and leave control characters out")),
    IMPOSSIBLE_VALUE(
            HttpStatus.BAD_REQUEST,
            new Words(
                    "某个值无法保存：数字或时间超出范围，或含有不允许的字符",
                    "a value can't be stored: a number or time out of range, or a character that no text may have"),
            new Words("请更正；时间应在公元 1 年至 9999 年之间", "correct the values; times are between the years 1 and 9999")),
    /** Value: the version as it was sent. */
    WRONG_VERSION(
            HttpStatus.BAD_REQUEST,
            new Words("“%s”不是版本号", "'%s' is no version"),
            new Words("请带上最近一次应答的 ETag", "send the ETag of the last answer")),
    IDEMPOTENCY_KEY_MISSING(
            HttpStatus.BAD_REQUEST,
            new Words("缺少请求头 Idempotency-Key", "the header Idempotency-Key is missing"),
            new Words(
                    "请自行生成键：每件新事项用新键，重复提交用同一个键",
                    "send a key of your own, new for each thing you want done, the same for each repeat of it")),
    /** Value: how many characters are allowed. */
    IDEMPOTENCY_KEY_TOO_LONG(
            HttpStatus.BAD_REQUEST,
            new Words("键长于 %s 个字符", "the key is longer than %s characters"),
            new Words("请用较短的键，例如 UUID", "send a shorter one, a UUID for instance")),

    // Callers without the right.
    NOT_SIGNED_IN(
            HttpStatus.UNAUTHORIZED,
            new Words("令牌缺失、过期或不是本平台签发", "the token is missing, expired or not ours"),
            new Words("请重新登录；本地可用 ./fenbo token ROLE", "sign in again; locally: ./fenbo token ROLE")),
    NOT_YOUR_ROLE(
            HttpStatus.FORBIDDEN,
            new Words("您的角色不包含此项权限", "your role doesn't include this"),
            new Words("请由具有该角色的人员办理", "ask somebody whose role does")),
    OPERATION_CLOSED(
            HttpStatus.FORBIDDEN,
            new Words("该操作未声明权限，不对任何人开放", "the operation declares no right and is closed to everybody"),
            new Words("请联系开发人员为其声明权限", "ask its developers to declare one")),
    CLOCK_STANDS_FAST(
            HttpStatus.FORBIDDEN,
            new Words("本平台为正式环境，时钟不可拨动", "this platform serves for real: its clock is not moved"),
            new Words(
                    "请在 fenbo.web.movable-clock=true 的平台上演练",
                    "rehearse on a platform with fenbo.web.movable-clock=true")),

    // Things that don't exist.
    /** Value: the subject. */
    NOTHING_HELD(
            HttpStatus.NOT_FOUND,
            new Words("%s 没有滞留的事件", "nothing of %s is held"),
            new Words("GET /ops/held 列出滞留的事件", "GET /ops/held lists what is held")),
    NO_RELAY_HERE(
            HttpStatus.NOT_FOUND,
            new Words("本实例不发送事件", "this instance doesn't send"),
            new Words("请访问 fenbo.events.relay=true 的实例", "ask an instance that runs with fenbo.events.relay=true")),
    /** Value: the reader. */
    NO_SUCH_READER(
            HttpStatus.NOT_FOUND,
            new Words("没有名为“%s”的读取器", "no reader is called '%s' here"),
            new Words("GET /ops/held 列出各读取器", "GET /ops/held names the readers")),

    // Requests that the state doesn't allow.
    CHANGED_MEANWHILE(
            HttpStatus.CONFLICT,
            new Words("其他人正在修改同一事项", "others are changing the same thing"),
            new Words("请重新读取后再决定", "read it again and decide anew")),
    STILL_IN_PROGRESS(
            HttpStatus.CONFLICT,
            new Words("同一 Idempotency-Key 的请求正在办理", "a request with this Idempotency-Key is at work"),
            new Words("请稍候再发送同一请求", "wait a moment and send the same request again")),
    IDEMPOTENCY_KEY_REUSED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            new Words("该键已用于另一请求", "this key was used for another request"),
            new Words("请换新键，或原样重发第一次的请求", "send a new key, or the first request unchanged")),
    /** Values: the subject; the first and the last missing sequence. */
    EARLIER_EVENTS_MISSING(
            HttpStatus.CONFLICT,
            new Words(
                    "%s 的第 %s 至 %s 个事件尚未到达，跳过会丢失它们", "%s %s to %s haven't come: to go on without them would lose them"),
            new Words(
                    "请由发送方服务重新发布：在该服务 POST /ops/outbox/republish",
                    "have the service that sends them publish them again: POST /ops/outbox/republish there")),
    /** Values: the number of events; the limit. */
    TOO_MANY_EVENTS(
            HttpStatus.CONFLICT,
            new Words("将重发 %s 个事件，上限为 %s", "%s events would be sent again, the limit is %s"),
            new Words("请给出更晚的 since，或足够的 limit", "give a later 'since', or a limit that allows it")),

    // Requests that are too large, too slow or packed.
    /** Value: the limit in bytes. */
    BODY_TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            new Words("请求体大于 %s 字节", "the body is larger than %s bytes"),
            new Words("大的内容请先上传，再引用", "send large content as an upload and refer to it")),
    /** Value: the limit in bytes. */
    PART_TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            new Words("该部分大于 %s 字节", "the part is larger than %s bytes"),
            new Words("大的内容请只放在文件部分", "send large content as the file and nothing else")),
    FORM_TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            new Words(
                    "表单过大、部分过多，或某个字段大于 64 KB",
                    "the form is too large, has too many parts, or a field of it is larger than 64 KB"),
            new Words(
                    "大的内容请放在文件部分，只填文档列出的字段",
                    "send large content as the file, and nothing but the fields that the documentation names")),
    PACKED_BODY(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            new Words("不接受压缩的请求体", "packed bodies are not accepted"),
            new Words("请直接发送，不带 Content-Encoding", "send the body as it is, without Content-Encoding")),
    BODY_TOO_SLOW(
            HttpStatus.REQUEST_TIMEOUT,
            new Words("请求体未及时到达", "the body didn't come in time"),
            new Words("请一次性重新发送", "send it again, in one go")),

    // Faults of the platform.
    TOO_BUSY(
            HttpStatus.SERVICE_UNAVAILABLE,
            new Words("服务正忙，已达可同时办理的上限", "as many calls are at work as the service can carry"),
            new Words(
                    "请按 Retry-After 等待后，用同一键重发同一请求",
                    "wait as long as Retry-After says and send the same request under the same key again")),
    TOO_MANY_STREAMS(
            HttpStatus.SERVICE_UNAVAILABLE,
            new Words("打开的实时流已达上限", "as many streams are open as the service can carry"),
            new Words(
                    "请关闭无人查看的流，或按 Retry-After 等待后再来",
                    "close one that nobody looks at, or come again after as long as Retry-After says")),
    ISSUER_AWAY(
            HttpStatus.SERVICE_UNAVAILABLE,
            new Words("无法核对令牌：签发方没有应答", "the token can't be checked: the issuer doesn't answer"),
            new Words("请重发同一请求", "send the same request again")),
    OUTCOME_UNKNOWN(
            HttpStatus.SERVICE_UNAVAILABLE,
            new Words(
                    "保存过程中数据库连接中断，请求可能已被接受",
                    "the database became unavailable while it stored the request; the request may have been accepted"),
            new Words(
                    "请用同一 Idempotency-Key 重发：无论本次结果如何，只会办理一次",
                    "repeat it with the same Idempotency-Key: it is done once, whatever happened to this call")),
    STORE_AWAY(
            HttpStatus.SERVICE_UNAVAILABLE,
            new Words("数据库不可用，请求未被接受", "the database can't be reached; nothing was accepted"),
            Texts.SAME_KEY),
    STORE_BUSY(
            HttpStatus.SERVICE_UNAVAILABLE,
            new Words(
                    "其他人此刻正在修改同一事项，请求未被接受", "others are changing the same thing at this moment; nothing was accepted"),
            Texts.SAME_KEY),
    UNEXPECTED(
            HttpStatus.INTERNAL_SERVER_ERROR,
            Texts.OUR_SIDE,
            new Words(
                    "请用同一 Idempotency-Key 重试；仍不成功时，将 traceId 告知运维人员",
                    "repeat it with the same Idempotency-Key; if it fails again, give the operators the traceId"));

    private final Text text;

    WebCode(HttpStatus status, Words detail, Words remedy) {
        this.text = new Text(status, detail, remedy);
    }

    @Override
    public Text text() {
        return text;
    }

    /** Texts that several codes use. */
    static final class Texts {
        static final Words OUR_SIDE = new Words("平台内部出错", "something went wrong on our side");
        static final Words CORRECT = new Words("请更正所列字段", "correct the named fields");
        private static final Words ONE_OBJECT = new Words("请发送一个 UTF-8 编码的 JSON 对象", "send one JSON object in UTF-8");
        private static final Words ENCODE = new Words("请按文档编码", "encode it as the documentation says");
        private static final Words SEND_IT = new Words("请补上", "send it");
        private static final Words SAME_KEY =
                new Words("请用同一 Idempotency-Key 重发同一请求", "send the same request with the same Idempotency-Key again");

        private Texts() {}
    }
}
