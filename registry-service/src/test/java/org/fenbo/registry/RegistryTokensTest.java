package org.fenbo.registry;

import org.fenbo.backbone.web.RunningService;
import org.fenbo.backbone.web.identity.TokensAtTheDoor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(
        classes = RegistryApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=registry")
@ContextConfiguration(initializers = RunningService.class)
class RegistryTokensTest extends TokensAtTheDoor {}
