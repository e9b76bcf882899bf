package org.fenbo.backbone.web.problem;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The answers to refused calls, in one form for all services. */
@Configuration(proxyBeanMethods = false)
@Import({BodyReader.class, FailurePage.class, LegibleBodies.class, Problems.class})
public class ProblemConfiguration {}
