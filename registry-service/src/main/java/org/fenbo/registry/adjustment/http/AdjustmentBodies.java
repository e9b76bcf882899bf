package org.fenbo.registry.adjustment.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.registry.adjustment.AdjustmentNumber;
import org.fenbo.registry.adjustment.Cause;
import org.fenbo.registry.adjustment.ChangedLine;
import org.fenbo.registry.adjustment.Consent.Office;
import org.fenbo.registry.adjustment.Level;
import org.fenbo.registry.adjustment.Proposal;
import org.fenbo.registry.adjustment.SettleAdjustment;
import org.fenbo.registry.refusal.RevisionCode;
import org.fenbo.registry.revision.EntryKind;
import org.jspecify.annotations.Nullable;

/** The bodies of commands on adjustments. */
final class AdjustmentBodies {
    private static final int LONGEST_CODE = 200;
    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_CELL = 8_000;
    private static final int MOST_CASES = 100;
    private static final int MOST_ROWS = 400;
    private static final String TOO_LONG = "内容过长 · it is too long";
    private static final String GIVE_CASE = "请以编号填写案件 · give a case as a number";
    private static final String GIVE_CELLS = "请填写条目各列 · give the cells of the line";

    private AdjustmentBodies() {}

    /** A proposal as callers send it; see {@link Proposal}. */
    record AdjustmentBody(
            @NotNull(message = "请填写提出原因 · name the cause") Cause cause,

            @NotNull(message = "请填写调整的层级 · name the level to change")
            Level level,

            @Nullable @Size(min = 1, max = LONGEST_CODE, message = TOO_LONG)
            String category,

            @Nullable @Size(min = 1, max = LONGEST_CODE, message = TOO_LONG)
            String area,

            @Nullable @Size(min = 1, max = LONGEST_CODE, message = TOO_LONG)
            String proposedUnit,

            @Nullable @Valid LineBody line,

            @Nullable @Size(max = MOST_CASES, message = "最多 100 件案件 · at most 100 cases")
            List<@NotNull(message = GIVE_CASE) @Pattern(regexp = "C\\d{20,24}", message = GIVE_CASE) String> cases,

            @NotBlank(message = "请说明理由 · give the reason") @Size(max = LONGEST_REASON, message = TOO_LONG)
            String reason) {

        Proposal proposal(AdjustmentNumber number, String proposer) {
            return new Proposal(
                    number,
                    cause,
                    level,
                    new Proposal.Matter(category, area, proposedUnit),
                    line == null ? null : line.changed(),
                    Objects.requireNonNullElse(cases, List.of()),
                    reason.strip(),
                    proposer);
        }
    }

    /**
     * A changed line as callers send it.
     *
     * @param rows the filled cells of the new line by the heading of their column; absent or empty to remove the line
     */
    record LineBody(
            @NotBlank(message = "请填写条目的类别 · give the kind of the line") @Size(max = LONGEST_CODE, message = TOO_LONG)
            String kind,

            @NotBlank(message = "请填写条目的编码 · give the code of the line") @Size(max = LONGEST_CODE, message = TOO_LONG)
            String code,

            @Nullable @Size(max = MOST_ROWS, message = "最多 400 行 · at most 400 rows")
            List<
                            @NotNull(message = GIVE_CELLS) Map<
                                    String,
                                    @NotNull(message = GIVE_CELLS) @Size(max = LONGEST_CELL, message = TOO_LONG)
                                    String>>
                    rows) {

        ChangedLine changed() {
            EntryKind known = EntryKind.withCode(kind)
                    .orElseThrow(() -> RefusalProblem.of(
                            RevisionCode.UNKNOWN_KIND.refusal(kind, kinds()).at("line.kind")));
            return new ChangedLine(known, code, Objects.requireNonNullElse(rows, List.of()));
        }

        private static String kinds() {
            return Arrays.stream(EntryKind.values()).map(EntryKind::code).collect(Collectors.joining(", "));
        }
    }

    record Opinion(
            @NotBlank(message = "请填写中心的意见 · give what the centre thinks of it")
            @Size(max = LONGEST_REASON, message = TOO_LONG)
            String opinion) {}

    /**
     * A consent.
     *
     * @param revision the draft that takes in the line; may be absent in the second consent
     * @param line the changed line; may be absent if the proposal or the first consent has it
     */
    record ConsentBody(
            @Nullable Integer revision,

            @Nullable @Valid LineBody line,

            @NotBlank(message = "请说明理由 · give the reason") @Size(max = LONGEST_REASON, message = TOO_LONG)
            String reason) {

        SettleAdjustment.Acceptance by(Office office) {
            return new SettleAdjustment.Acceptance(
                    office,
                    Optional.ofNullable(revision),
                    Optional.ofNullable(line).map(LineBody::changed),
                    reason.strip());
        }
    }

    record Reason(
            @NotBlank(message = "请说明理由 · give the reason") @Size(max = LONGEST_REASON, message = TOO_LONG)
            String reason) {}
}
