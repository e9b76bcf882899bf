package org.fenbo.registry.refusal;

import org.fenbo.backbone.kernel.Refusal;

/**
 * The refusals of the registry, an enum for each feature. The comment of each code lists the values that its texts
 * contain, in the order of the texts, and then the broken rule.
 */
public sealed interface RegistryCode extends Refusal.Code
        permits AdjustmentCode,
                AdmissionCode,
                EnrolmentCode,
                FileCode,
                ListCode,
                PowerCode,
                RevisionCode,
                RosterCode,
                SharedCode {}
