package org.fenbo.registry.openlist.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The controllers of this feature. */
@Configuration(proxyBeanMethods = false)
@Import({OpenAnswerController.class, OpenController.class, OpenPageController.class})
public class OpenListHttp {}
