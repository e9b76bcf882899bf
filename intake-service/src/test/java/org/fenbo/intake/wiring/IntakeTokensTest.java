package org.fenbo.intake.wiring;

import org.fenbo.backbone.web.identity.TokensAtTheDoor;
import org.fenbo.intake.RunningIntake;

@RunningIntake
class IntakeTokensTest extends TokensAtTheDoor {}
