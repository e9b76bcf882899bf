package org.fenbo.dispatch.likecase.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The controllers of this feature. */
@Configuration(proxyBeanMethods = false)
@Import(LikeCaseController.class)
public class LikeCaseHttp {}
