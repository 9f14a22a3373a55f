package org.homeward.road;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives each test a road of its own, and the engine its clock back. Timers run only when a test jumps in time. */
class RoadExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

    @Override
    public void beforeAll(ExtensionContext context) {
        configuration(context).getJobExecutor().shutdown();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        BpmnAwareTests.init(engine(context));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        engine(context).getIdentityService().clearAuthentication();
        ClockUtil.reset();
        BpmnAwareTests.reset();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        configuration(context).getJobExecutor().start();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Road.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return new Road(SpringExtension.getApplicationContext(context));
    }

    private static ProcessEngine engine(ExtensionContext context) {
        return SpringExtension.getApplicationContext(context).getBean(ProcessEngine.class);
    }

    private static ProcessEngineConfigurationImpl configuration(ExtensionContext context) {
        return (ProcessEngineConfigurationImpl) engine(context).getProcessEngineConfiguration();
    }
}
