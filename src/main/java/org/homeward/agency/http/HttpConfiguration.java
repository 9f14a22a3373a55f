package org.homeward.agency.http;

import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the filters and argument resolvers of the agencies' interface in their places. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration implements WebMvcConfigurer {

    private static final String PATHS = "/api/*";

    private final CallerResolver callers;
    private final BodyResolver bodies;

    HttpConfiguration(CallerResolver callers, BodyResolver bodies) {
        this.callers = callers;
        this.bodies = bodies;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(callers);
        resolvers.add(bodies);
    }

    /** Before Spring Security, whose refusals it words. */
    @Bean
    static FilterRegistrationBean<ProblemFilter> problemFilter(ProblemWriter writer) {
        FilterRegistrationBean<ProblemFilter> filter = new FilterRegistrationBean<>(new ProblemFilter(writer));
        filter.addUrlPatterns(PATHS);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return filter;
    }

    /** After Spring Security: nobody sends a body without a name. */
    @Bean
    static FilterRegistrationBean<BodyFilter> bodyFilter() {
        FilterRegistrationBean<BodyFilter> filter = new FilterRegistrationBean<>(new BodyFilter());
        filter.addUrlPatterns(PATHS);
        filter.setOrder(0);
        return filter;
    }
}
