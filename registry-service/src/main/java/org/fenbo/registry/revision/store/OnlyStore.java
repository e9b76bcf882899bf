package org.fenbo.registry.revision.store;

import io.micronaut.inject.BeanDefinition;
import io.micronaut.spring.boot.starter.MicronautBeanFilter;

/** Gives Spring only the Micronaut beans of this package. Some of Micronaut's own beans would make the start fail. */
final class OnlyStore implements MicronautBeanFilter {

    @Override
    public boolean includes(BeanDefinition<?> definition) {
        return definition.getBeanType().getPackageName().equals(OnlyStore.class.getPackageName());
    }
}
