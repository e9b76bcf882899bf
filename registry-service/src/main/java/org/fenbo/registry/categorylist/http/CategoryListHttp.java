package org.fenbo.registry.categorylist.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The controllers of this feature. */
@Configuration(proxyBeanMethods = false)
@Import(CategoryListController.class)
public class CategoryListHttp {}
