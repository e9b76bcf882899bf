package org.fenbo.registry.wiring;

import org.fenbo.registry.listing.DutyLinks;
import org.fenbo.registry.listing.Standards;
import org.fenbo.registry.listing.StationServices;
import org.fenbo.registry.listing.StreetLists;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.lookup.Lookup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds what people read in the list in force. */
@Configuration(proxyBeanMethods = false)
class ListingWiring {

    @Bean
    InForce<StreetLists> streetLists(Lookup lookup) {
        return new InForce<>(lookup, StreetLists::new);
    }

    @Bean
    InForce<DutyLinks> dutyLinks(Lookup lookup) {
        return new InForce<>(lookup, DutyLinks::new);
    }

    @Bean
    InForce<Standards> standards(Lookup lookup) {
        return new InForce<>(lookup, Standards::new);
    }

    @Bean
    InForce<StationServices> stationServices(Lookup lookup) {
        return new InForce<>(lookup, StationServices::new);
    }
}
