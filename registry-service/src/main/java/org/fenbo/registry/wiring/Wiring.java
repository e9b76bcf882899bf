package org.fenbo.registry.wiring;

import org.fenbo.registry.adjustment.http.AdjustmentHttp;
import org.fenbo.registry.admission.http.AdmissionHttp;
import org.fenbo.registry.categorylist.http.CategoryListHttp;
import org.fenbo.registry.difference.http.DifferenceHttp;
import org.fenbo.registry.enrolment.http.EnrolmentHttp;
import org.fenbo.registry.files.http.FilesHttp;
import org.fenbo.registry.form.http.FormHttp;
import org.fenbo.registry.granting.http.PowerHttp;
import org.fenbo.registry.listing.http.ListingHttp;
import org.fenbo.registry.lookup.http.LookupHttp;
import org.fenbo.registry.message.store.MessageStore;
import org.fenbo.registry.naming.http.NamingHttp;
import org.fenbo.registry.openlist.http.OpenListHttp;
import org.fenbo.registry.pastcase.http.PastCaseHttp;
import org.fenbo.registry.people.http.PeopleHttp;
import org.fenbo.registry.people.store.PeopleStore;
import org.fenbo.registry.place.http.PlaceHttp;
import org.fenbo.registry.publication.http.PublicationHttp;
import org.fenbo.registry.regridding.http.RegriddingHttp;
import org.fenbo.registry.review.http.ReviewHttp;
import org.fenbo.registry.revision.http.RevisionHttp;
import org.fenbo.registry.revision.store.StoreConfiguration;
import org.fenbo.registry.roster.http.RosterHttp;
import org.fenbo.registry.roster.store.RosterStore;
import org.fenbo.registry.training.http.TrainingHttp;
import org.fenbo.registry.whatif.http.WhatIfHttp;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** All parts of the service. The service doesn't scan for components, so this list must be complete. */
@Configuration(proxyBeanMethods = false)
@Import({
    AdjustmentHttp.class,
    AdmissionHttp.class,
    AdmissionUseCases.class,
    CaseFlow.class,
    CategoryListHttp.class,
    DifferenceHttp.class,
    EnrolmentHttp.class,
    EnrolmentWiring.class,
    FilesHttp.class,
    FormHttp.class,
    FormWiring.class,
    GovernorWiring.class,
    ListingHttp.class,
    ListingWiring.class,
    LookupHttp.class,
    MessageStore.class,
    NamingHttp.class,
    OpenListHttp.class,
    PastCaseHttp.class,
    PeopleHttp.class,
    PeopleStore.class,
    PeopleWiring.class,
    PlaceHttp.class,
    PowerHttp.class,
    PowerUseCases.class,
    PublicationHttp.class,
    RegriddingHttp.class,
    ReviewHttp.class,
    ReviewWiring.class,
    RevisionHttp.class,
    RosterHttp.class,
    RosterStore.class,
    RosterWiring.class,
    StoreConfiguration.class,
    TrainingHttp.class,
    UseCases.class,
    WhatIfHttp.class
})
public class Wiring {}
