package org.fenbo.supervision.wiring;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Serves the console's files. The build makes them from console/ and puts them under static/. Browsers keep files with
 * a hash in their name for a year, but check the page again each time. An address that is no file and has no dot in its
 * last part returns the page.
 */
@Configuration
class ConsoleFiles implements WebMvcConfigurer {
    private static final String HERE = "/supervision/console/";
    private static final String FILES = "classpath:/static" + HERE;
    private static final String PAGE = "index.html";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry handlers) {
        handlers.addResourceHandler(HERE + "assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        handlers.addResourceHandler(HERE + "**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new PageOrFile());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry views) {
        views.addRedirectViewController("/supervision/console", HERE);
        views.addViewController(HERE).setViewName("forward:" + HERE + PAGE);
    }

    private static final class PageOrFile extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            Resource file = super.getResource(path, location);
            boolean page =
                    file == null && !path.substring(path.lastIndexOf('/') + 1).contains(".");
            return page ? super.getResource(PAGE, location) : file;
        }
    }
}
