package org.fenbo.supervision.board.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The controllers of this feature. */
@Configuration(proxyBeanMethods = false)
@Import(BoardController.class)
public class BoardHttp {}
