package org.fenbo.registry.revision.store;

import io.micronaut.inject.BeanDefinition;
import io.micronaut.spring.boot.starter.MicronautBeanFilter;

/** Lets Spring see this package's Micronaut beans and no others: some of Micronaut's own stop the start. */
final class OnlyStore implements MicronautBeanFilter {

    @Override
    public boolean includes(BeanDefinition<?> definition) {
        return definition.getBeanType().getPackageName().equals(OnlyStore.class.getPackageName());
    }
}
