package org.fenbo.backbone.web.problem;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Gives the answers to refused calls the same form in all services. */
@Configuration(proxyBeanMethods = false)
@Import({BodyReader.class, FailurePage.class, LegibleBodies.class, Problems.class})
public class ProblemConfiguration {}
