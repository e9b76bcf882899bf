package org.fenbo.registry.refusal;

import static org.fenbo.backbone.kernel.Refusal.Kind.BUSY;
import static org.fenbo.backbone.kernel.Refusal.Kind.RULE;
import static org.fenbo.backbone.kernel.Refusal.Kind.TOO_LARGE;
import static org.fenbo.backbone.kernel.Refusal.Kind.UNREADABLE;

import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Refusal.Kind;
import org.fenbo.backbone.kernel.Words;

/** The refusals of files. */
@SuppressWarnings("ImmutableEnumChecker") // A text is a record of strings.
public enum FileCode implements RegistryCode {
    /** Value: number of faults. A file with faulty lines is refused as a whole (REG-6). */
    FILE_NOT_TAKEN(
            RULE,
            new Words("文件有 %s 处错误，未采用任何一行", "the file has %s faults, none of its lines was taken"),
            new Words("按 errors 所列更正，重新上传整个文件", "correct the places named in errors and send the whole file again")),
    /** Values: column, cell, rule. A line of a file that can't be read (ORG-8). */
    WRONG_CELL(
            RULE,
            new Words("列“%1$s”的值“%2$s”有误", "the value '%2$s' of the column %1$s is wrong"),
            new Words("%3$s", "%3$s")),
    /** Values: sheet, the known kinds of entries. */
    UNKNOWN_SHEET(
            RULE,
            new Words("没有与工作表 %s 同名的条目类别", "no kind of entries is called like the sheet %s"),
            new Words("改名为以下之一，或删除：%2$s", "call it one of %2$s, or delete it")),
    /** Value: the limit that the file exceeds. */
    FILE_TOO_LARGE(
            TOO_LARGE,
            new Words("文件过大：%s", "the file is too large: %s"),
            new Words("请拆分，或去掉清单不需要的内容", "split it, or take out what the registry doesn't need")),
    /** Values: fault, remedy. */
    EMPTY_FILE(UNREADABLE, new Words("%1$s", "%1$s"), new Words("%2$s", "%2$s")),
    /** Value: the fault in the file. */
    BROKEN_WORKBOOK(
            UNREADABLE,
            new Words("无法作为 .xlsx 工作簿读取：%s", "the file can't be read as a workbook (.xlsx): %s"),
            new Words(
                    "用电子表格软件另存为 .xlsx（不是 .xls），去掉不需要的内容",
                    "save it again with a spreadsheet program as .xlsx, not .xls, without what isn't needed")),
    /** No values. */
    NOT_UTF_8(
            UNREADABLE,
            new Words("文件不是 UTF-8 编码；电子表格导出的可能是 GBK", "the file is not UTF-8; from a spreadsheet it may be GBK"),
            new Words("另存为 CSV UTF-8 后重新上传", "save it as CSV UTF-8 and send it again")),
    /** Value: the fault in the file. */
    BROKEN_CSV(
            UNREADABLE,
            new Words("无法作为 CSV 读取：%s", "the file can't be read as CSV: %s"),
            new Words(
                    "检查所指行附近的引号，重新存为 CSV", "check the quotation marks near the line named, and save it as CSV again")),
    /** Value: the largest number of imports at a time. */
    IMPORTS_BUSY(
            BUSY,
            new Words("已有 %s 个文件正在导入", "%s files are being imported"),
            new Words("请几秒后重新上传", "send it again in a few seconds"));

    private final Refusal.Text text;

    FileCode(Kind kind, Words detail, Words remedy) {
        this.text = new Refusal.Text(kind, detail, remedy);
    }

    @Override
    public Refusal.Text text() {
        return text;
    }
}
