package org.fenbo.registry.revision.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.fenbo.registry.admission.Threshold;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.catalogue.LimitUnit;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.UnitKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The JSON of each kind of entry, on one page: what the schemas under {@code contract/registry.entry} describe. Names
 * here are wire names; what is null is left out.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
sealed interface EntryBody {

    record AreaBody(
            String code,
            String name,
            AreaKind kind,
            @Nullable String parent,
            @Nullable JsonNode geometry) implements EntryBody {}

    record UnitBody(
            String code,
            String name,
            Tier tier,
            UnitKind kind,
            @Nullable String parent,
            List<String> aliases,
            List<String> serves)
            implements EntryBody {}

    record OfficerBody(String code, String name, String unit, List<String> roles) implements EntryBody {}

    record CategoryBody(
            String code,
            String name,
            @Nullable String parent,
            Urgency urgency,
            @Nullable LimitsBody limits) implements EntryBody {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LimitsBody(
            @JsonProperty("case") @Nullable LimitBody wholeCase,
            @Nullable LimitBody accept,
            @Nullable LimitBody handle) {}

    record LimitBody(int amount, LimitUnit unit) {}

    record DutyBody(
            String code,
            String title,
            DutyKind kind,
            String category,
            @Nullable String area,
            AnswerBody answer,
            @Nullable String lead,
            List<String> cooperators,
            List<CandidateBody> candidates,
            @Nullable String basis,
            boolean drafted)
            implements EntryBody {}

    enum AnswerBody {
        DUTY,
        BY_DECISION
    }

    record CandidateBody(String unit, double share, int support) {}

    record AdmissionBody(
            String code,
            String category,
            @Nullable String area,
            String unit,
            Threshold threshold,
            boolean drafted,
            int support)
            implements EntryBody {}

    record CalendarBody(
            String code,
            String zone,
            Map<DayOfWeek, List<String>> week,
            SortedMap<LocalDate, String> holidays,
            SortedMap<LocalDate, String> makeUpDays)
            implements EntryBody {}

    record PolicyBody(String code, LimitsBody urgent, LimitsBody normal) implements EntryBody {}
}
