package org.fenbo.registry.revision.store;

import io.micronaut.inject.BeanDefinition;
import io.micronaut.spring.boot.starter.MicronautBeanFilter;

/** Spring sees only this package's Micronaut beans: some of Micronaut's own would stop the start. */
final class OnlyStore implements MicronautBeanFilter {

    @Override
    public boolean includes(BeanDefinition<?> definition) {
        return definition.getBeanType().getPackageName().equals(OnlyStore.class.getPackageName());
    }
}
