package org.fenbo.registry.revision.store;

import io.micronaut.inject.BeanDefinition;
import io.micronaut.spring.boot.starter.MicronautBeanFilter;

/** Spring gets only the Micronaut beans of this package: some beans of Micronaut itself would stop the start. */
final class OnlyStore implements MicronautBeanFilter {

    @Override
    public boolean includes(BeanDefinition<?> definition) {
        return definition.getBeanType().getPackageName().equals(OnlyStore.class.getPackageName());
    }
}
