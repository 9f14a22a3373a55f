package org.homeward.casefile;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.homeward.Homeward;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;

/** One application for all tests of the room; jobs run when a test says so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("own-engine")
@SpringBootTest(
        classes = {Homeward.class, TestBeans.class},
        properties = {"homeward.data=target/casefile-test", "camunda.bpm.job-execution.enabled=false"})
@org.springframework.test.context.ContextConfiguration(initializers = FreshData.class)
@interface CasefileTest {}
