package org.homeward.engine;

import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;

/** Adds our mappers to every JAX-RS application: the REST API and the same API inside the webapps. */
public class RestMappers implements ForcedAutoDiscoverable {

    @Override
    public void configure(FeatureContext context) {
        context.register(RestExceptionMapper.class, 1);
        context.register(EngineExceptionMapper.class, 1);
    }
}
