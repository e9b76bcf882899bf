package org.fenbo.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Named;
import org.fenbo.registry.adjustment.Adjustment;
import org.fenbo.registry.adjustment.Cause;
import org.fenbo.registry.adjustment.Consent;
import org.fenbo.registry.adjustment.Level;
import org.fenbo.registry.admission.AdmissionRequest;
import org.fenbo.registry.admission.Ledger;
import org.fenbo.registry.admission.Threshold;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.area.Grid;
import org.fenbo.registry.catalogue.Classification;
import org.fenbo.registry.catalogue.Handling;
import org.fenbo.registry.catalogue.LimitUnit;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.ServiceType;
import org.fenbo.registry.duty.StreetList;
import org.fenbo.registry.enrolment.Call;
import org.fenbo.registry.enrolment.OrganisationKind;
import org.fenbo.registry.enrolment.Reply;
import org.fenbo.registry.group.MessageGroup;
import org.fenbo.registry.officer.Affiliation;
import org.fenbo.registry.officer.Position;
import org.fenbo.registry.policy.Channel;
import org.fenbo.registry.policy.HandlingApart;
import org.fenbo.registry.policy.NumberPolicy;
import org.fenbo.registry.policy.Policy;
import org.fenbo.registry.power.GrantedPower;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.roster.Absence;
import org.fenbo.registry.roster.Presence;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.UnitKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NamedWordsTest {

    static Stream<List<? extends Named>> named() {
        return Stream.<Named[]>of(
                        Adjustment.Stage.values(),
                        Cause.values(),
                        Consent.Office.values(),
                        Level.values(),
                        AdmissionRequest.Stage.values(),
                        Ledger.State.values(),
                        Threshold.values(),
                        AreaKind.values(),
                        Grid.Kind.values(),
                        Classification.Nature.values(),
                        Classification.Grade.values(),
                        Classification.CentreTier.values(),
                        Handling.CollectionRule.values(),
                        Handling.Step.values(),
                        LimitUnit.values(),
                        Urgency.values(),
                        DutyKind.values(),
                        ServiceType.values(),
                        StreetList.values(),
                        Call.Stage.values(),
                        OrganisationKind.values(),
                        Reply.values(),
                        MessageGroup.Level.values(),
                        Affiliation.Kind.values(),
                        Position.Staffing.values(),
                        NumberPolicy.Kind.values(),
                        NumberPolicy.Name.values(),
                        Policy.Fallback.values(),
                        Policy.Allowance.values(),
                        Policy.Recipient.values(),
                        HandlingApart.Separation.values(),
                        Channel.values(),
                        GrantedPower.State.values(),
                        EntryKind.values(),
                        Absence.values(),
                        Presence.State.values(),
                        Tier.values(),
                        UnitKind.values())
                .map(List::of);
    }

    @ParameterizedTest
    @MethodSource("named")
    @DisplayName("清单中的每种状态、类型、层级都有中文名，同类之中不重名")
    void every_word_that_users_read_is_chinese_and_unlike_the_others_of_its_kind(List<? extends Named> words) {
        assertThat(words)
                .extracting(Named::chinese)
                .allMatch(chinese -> chinese.codePoints().anyMatch(Character::isIdeographic))
                .doesNotHaveDuplicates();
    }
}
