package org.fenbo.registry.listing.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The controllers of this feature. */
@Configuration(proxyBeanMethods = false)
@Import({
    CrossingController.class,
    LinkController.class,
    StandardController.class,
    StationServiceController.class,
    StreetListController.class
})
public class ListingHttp {}
