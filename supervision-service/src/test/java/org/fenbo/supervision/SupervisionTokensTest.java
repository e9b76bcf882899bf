package org.fenbo.supervision;

import org.fenbo.backbone.web.RunningService;
import org.fenbo.backbone.web.identity.TokensAtTheDoor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(
        classes = SupervisionApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=supervision")
@ContextConfiguration(initializers = RunningService.class)
class SupervisionTokensTest extends TokensAtTheDoor {}
