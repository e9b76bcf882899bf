package org.fenbo.registry.granting.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.fenbo.registry.power.GrantedPower;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;

/** Commands about powers as callers send them, and powers as callers see them. */
final class PowerBodies {
    private static final String DRAFT = "请填写登记到的草稿 · name the draft that it is entered into";
    private static final String TOO_LONG = "内容过长 · it is too long";
    private static final String TOO_MANY = "过多 · too many";
    private static final String TEXT = "请填写内容 · write something";
    private static final int LONGEST_CODE = 200;
    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST = 50;

    private PowerBodies() {}

    /** See {@link GrantedPower}. */
    record OfferBody(
            @NotNull(message = DRAFT) Integer revision,

            @NotNull(message = "请填写编码 · give the code")
            @Pattern(regexp = "[A-Za-z0-9._-]{1,64}", message = "编码由字母、数字、点、短横线组成 · use letters, digits, dots, hyphens")
            String code,

            @NotBlank(message = "请填写职责 · name the duty") @Size(max = LONGEST_CODE, message = TOO_LONG)
            String duty,

            @NotBlank(message = "请填写区域 · name the area") @Size(max = LONGEST_CODE, message = TOO_LONG)
            String area,

            @NotBlank(message = "请填写依据 · give the basis") @Size(max = LONGEST_TEXT, message = TOO_LONG)
            String basis,

            @Nullable @Size(max = MOST, message = TOO_MANY)
            List<@NotBlank(message = TEXT) @Size(max = LONGEST_CODE, message = TOO_LONG) String> templates,

            @Nullable @Size(max = MOST, message = TOO_MANY)
            List<@NotBlank(message = TEXT) @Size(max = LONGEST_CODE, message = TOO_LONG) String> cases,

            @Nullable @Size(max = LONGEST_TEXT, message = TOO_LONG)
            String training) {

        GrantedPower power() {
            GrantedPower.Help help = new GrantedPower.Help(
                    Objects.requireNonNullElse(templates, List.of()),
                    Objects.requireNonNullElse(cases, List.of()),
                    training);
            return new GrantedPower(code, duty.strip(), area.strip(), null, Validity.ALWAYS, basis.strip(), help, null);
        }
    }

    /**
     * @param team code of the unit of the street that claims the power
     * @param until the last day; absent is without end
     */
    record ClaimBody(
            @NotNull(message = DRAFT) Integer revision,

            @NotBlank(message = "请填写承接单位 · name the team") @Size(max = LONGEST_CODE, message = TOO_LONG)
            String team,

            @NotNull(message = "请填写首日 · give the first day") LocalDate from,

            @Nullable LocalDate until) {

        Validity days() {
            return new Validity(from, until);
        }
    }

    /** @param day the first day on which the grantor is responsible again */
    record HandBackBody(
            @NotNull(message = DRAFT) Integer revision,

            @NotNull(message = "请填写交回之日 · give the day") LocalDate day,

            @NotBlank(message = "请说明理由 · give the reason") @Size(max = LONGEST_TEXT, message = TOO_LONG)
            String reason) {}

    /**
     * A granted power after a command.
     *
     * @param revision number of the draft into which it was entered
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangedPower(
            int revision,
            String code,
            String duty,
            String area,
            @Nullable String team,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String handedBack) {

        static ChangedPower of(int revision, GrantedPower power) {
            return new ChangedPower(
                    revision,
                    power.code(),
                    power.duty(),
                    power.area(),
                    power.team(),
                    power.validity().from(),
                    power.validity().until(),
                    power.handedBack());
        }
    }
}
