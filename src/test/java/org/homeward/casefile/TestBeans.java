package org.homeward.casefile;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What the test processes call. */
@TestConfiguration(proxyBeanMethods = false)
class TestBeans {

    /** Gives the instance its number and key after its start variables were written. */
    static class GiveNumber implements ExecutionListener, JavaDelegate {
        private final Numbers numbers;
        private final Keys keys;

        GiveNumber(Numbers numbers, Keys keys) {
            this.numbers = numbers;
            this.keys = keys;
        }

        @Override
        public void notify(DelegateExecution execution) {
            execute(execution);
        }

        @Override
        public void execute(DelegateExecution execution) {
            if (execution.getProcessBusinessKey() == null) {
                String number = numbers.next('R', "350100");
                keys.create(number);
                execution.setProcessBusinessKey(number);
                execution.setVariable("reportNumber", number);
            }
        }
    }

    @Bean
    GiveNumber testNumber(Numbers numbers, Keys keys) {
        return new GiveNumber(numbers, keys);
    }

    @Bean
    JavaDelegate testKeep() {
        return execution -> {
            String kept = "kept " + execution.getVariable("surname");
            execution.setVariable("kept", kept);
            execution.setVariable("passing", Variables.stringValue(kept, true));
            execution.setVariables(Map.of("waitFor", "PT1H", "remarks", kept.repeat(400)));
        };
    }

    @Bean
    JavaDelegate testFail() {
        return execution -> {
            throw new IllegalStateException(
                    "cannot go on with " + execution.getVariable("surname"),
                    new IllegalArgumentException("because of " + execution.getVariable("surname")));
        };
    }

    @Bean
    InitializingBean testProcesses(RepositoryService repository) {
        return () -> repository
                .createDeployment()
                .name("casefile-test")
                .addClasspathResource("testprocesses/sealed-parent.bpmn")
                .addClasspathResource("testprocesses/sealed-child.bpmn")
                .addClasspathResource("testprocesses/sealed-through.bpmn")
                .deploy();
    }
}
