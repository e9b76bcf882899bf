package org.fenbo.dispatch;

import org.fenbo.backbone.web.RunningService;
import org.fenbo.backbone.web.identity.TokensAtTheDoor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(
        classes = DispatchApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=dispatch")
@ContextConfiguration(initializers = RunningService.class)
class DispatchTokensTest extends TokensAtTheDoor {}
