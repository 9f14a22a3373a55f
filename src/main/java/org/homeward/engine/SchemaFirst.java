package org.homeward.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/** Makes the engine wait for Flyway: plugins are built before it. */
@Component
@DependsOn("flywayInitializer")
class SchemaFirst extends AbstractProcessEnginePlugin {}
