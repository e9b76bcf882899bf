package org.fenbo.registry.roster.http;

import static org.fenbo.backbone.kernel.Role.DUTY_LEADER;
import static org.fenbo.backbone.kernel.Role.REGISTRY_KEEPER;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.backbone.web.idempotency.Idempotency;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.backbone.web.problem.Times;
import org.fenbo.backbone.web.problem.WebCode;
import org.fenbo.registry.roster.GridAssignment;
import org.fenbo.registry.roster.KeepRoster;
import org.fenbo.registry.roster.OpenTimeRange;
import org.fenbo.registry.roster.Shift;
import org.fenbo.registry.roster.Shifts;
import org.fenbo.registry.roster.SpecialDay;
import org.fenbo.registry.roster.http.RosterView.AssignmentView;
import org.fenbo.registry.roster.http.RosterView.LinksView;
import org.fenbo.registry.roster.http.RosterView.ShiftsView;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Registry keepers and duty leaders set who answers for which grid, and when (ORG-5). */
@Allow(
        in = DISTRICT,
        to = {REGISTRY_KEEPER, DUTY_LEADER})
@RestController
@RequestMapping("/registry/v1/roster")
class RosterCommandController {
    private static final int LONGEST_CODE = 200;
    private static final int LONGEST_REASON = 500;
    private static final int MOST_SHIFTS = 6;
    private static final int MOST_LINKS = 20;
    private static final String TOO_LONG = "内容过长 · it is too long";

    private final KeepRoster keep;
    private final Idempotency idempotency;

    RosterCommandController(KeepRoster keep, Idempotency idempotency) {
        this.keep = keep;
        this.idempotency = idempotency;
    }

    /** @param until end of the assignment; absent if there is no end yet */
    record AssignmentBody(
            @NotBlank(message = "请以编码填写网格 · give the grid as a code") @Size(max = LONGEST_CODE, message = TOO_LONG)
            String grid,

            @NotBlank(message = "请以编码填写人员 · give the officer as a code") @Size(max = LONGEST_CODE, message = TOO_LONG)
            String officer,

            @NotNull(message = "请填写开始时间 · give the start") OffsetDateTime from,

            @Nullable OffsetDateTime until) {

        OpenTimeRange held() {
            return new OpenTimeRange(
                    Times.sensible("from", from), until == null ? null : Times.sensible("until", until));
        }
    }

    record EndBody(
            @NotNull(message = "请填写结束时间 · give when it ends")
            OffsetDateTime at) {}

    /**
     * @param week the shifts that begin on each day of the week, such as 08:00-12:00; a day that is not in the week is
     *     off
     */
    record WeekBody(
            @NotNull(message = "请填写一周每天的班次 · give the shifts of each day of the week")
            Map<
                            DayOfWeek,
                            @NotNull(message = "请列出当天的班次 · list the shifts of the day")
                                    @Size(max = MOST_SHIFTS, message = "每天最多 6 个班次 · at most 6 shifts a day") List<
                                    String>>
                    week) {}

    /** How a special day differs from the week. */
    enum As {
        /** No shift begins on the day. */
        OFF,
        /** Only the given shifts begin on the day. */
        ON,
        /** The day no longer differs from the week. */
        USUAL
    }

    record DayBody(
            @NotNull(message = "请填写 OFF、ON 或 USUAL · give OFF, ON or USUAL")
            As as,

            @Nullable @Size(max = MOST_SHIFTS, message = "每天最多 6 个班次 · at most 6 shifts a day")
            List<String> hours,

            @Nullable @Size(max = LONGEST_REASON, message = TOO_LONG)
            String reason) {}

    record LinksBody(
            @NotNull(message = "请按代岗顺序列出联动网格 · list the linked grids, the first to stand in first")
            @Size(max = MOST_LINKS, message = "最多 20 个联动网格 · at most 20 linked grids")
            List<
                            @NotBlank(message = "请以编码填写网格 · give a grid as a code")
                            @Size(max = LONGEST_CODE, message = TOO_LONG) String>
                    linked) {}

    @PostMapping("/assignments")
    ResponseEntity<Object> assign(
            Access access,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody AssignmentBody body) {
        Actor by = mayWrite(access);
        OpenTimeRange held = body.held();
        return idempotency.once(new Idempotency.Call(access.id(), key, "assign-grid", body), () -> {
            GridAssignment made = RefusalProblem.orThrow(
                    keep.assign(body.grid().strip(), body.officer().strip(), held, by));
            return ResponseEntity.created(URI.create("/registry/v1/roster/assignments/" + made.number()))
                    .body(AssignmentView.of(made));
        });
    }

    @PostMapping("/assignments/{number}/end")
    ResponseEntity<Object> end(
            Access access,
            @PathVariable long number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody EndBody body) {
        Actor by = mayWrite(access);
        return idempotency.once(
                new Idempotency.Call(access.id(), key, "end-assignment/" + number, body),
                () -> ResponseEntity.ok(AssignmentView.of(
                        RefusalProblem.orThrow(keep.end(number, Times.sensible("at", body.at()), by)))));
    }

    @PutMapping("/officers/{officer}/week")
    ShiftsView week(Access access, @PathVariable String officer, @Valid @RequestBody WeekBody body) {
        Actor by = mayWrite(access);
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        body.week().forEach((day, hours) -> week.put(day, hours("week." + day, hours)));
        return shifts(officer, keep.setWeek(officer, week, by));
    }

    @PutMapping("/officers/{officer}/days/{day}")
    ShiftsView day(
            Access access,
            @PathVariable String officer,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @Valid @RequestBody DayBody body) {
        Actor by = mayWrite(access);
        LocalDate sensible = Times.sensible("day", day);
        List<Shift> hours = hours("hours", Objects.requireNonNullElse(body.hours(), List.of()));
        if (hours.isEmpty() == (body.as() == As.ON)) {
            throw WebCode.INVALID_FIELD
                    .problem(
                            new Words("%s 与 %s 个班次相矛盾", "%s with %s shifts contradicts itself")
                                    .with(List.of(body.as(), hours.size())),
                            new Words("ON 须填班次，OFF 和 USUAL 不填", "name shifts with ON, and none with OFF or USUAL"))
                    .field("hours")
                    .build();
        }
        SpecialDay special = new SpecialDay(
                sensible, hours, Objects.requireNonNullElse(body.reason(), "").strip());
        return shifts(
                officer,
                body.as() == As.USUAL ? keep.clearDay(officer, sensible, by) : keep.setDay(officer, special, by));
    }

    private static ShiftsView shifts(String officer, Outcome<Shifts> set) {
        return ShiftsView.of(officer, RefusalProblem.orThrow(set));
    }

    @PutMapping("/grids/{grid}/links")
    LinksView links(Access access, @PathVariable String grid, @Valid @RequestBody LinksBody body) {
        Actor by = mayWrite(access);
        return new LinksView(grid, RefusalProblem.orThrow(keep.setLinks(grid, body.linked(), by)));
    }

    private static Actor mayWrite(Access access) {
        return access.actor();
    }

    private static List<Shift> hours(String field, List<String> texts) {
        return texts.stream().map(text -> shift(field, text)).toList();
    }

    private static Shift shift(String field, @Nullable String text) {
        return Shift.read(Objects.requireNonNullElse(text, ""))
                .orElseThrow(() -> WebCode.INVALID_FIELD
                        .problem(
                                new Words("“%s”不是班次", "'%s' is no shift").with(List.of(String.valueOf(text))),
                                new Words(
                                        "班次写作 08:00-12:00；22:00-06:00 跨到次日",
                                        "write a shift as in 08:00-12:00; 22:00-06:00 goes on into the next day"))
                        .field(field)
                        .build());
    }
}
