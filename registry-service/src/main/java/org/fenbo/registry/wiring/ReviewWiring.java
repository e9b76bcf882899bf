package org.fenbo.registry.wiring;

import org.fenbo.backbone.events.MovableClock;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.lookup.Lookup;
import org.fenbo.registry.review.CatalogueInForce;
import org.fenbo.registry.review.ReviewCatalogue;
import org.fenbo.registry.review.store.StoredReviews;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Builds the use case of catalogue reviews. */
@Configuration(proxyBeanMethods = false)
class ReviewWiring {
    @Bean
    ReviewCatalogue reviewCatalogue(Lookup lookup, JdbcClient jdbc, MovableClock clock) {
        InForce<CatalogueInForce> catalogue = new InForce<>(lookup, CatalogueInForce::of);
        return new ReviewCatalogue(catalogue, new StoredReviews(jdbc), clock);
    }
}
