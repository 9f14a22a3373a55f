package org.homeward.agency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.homeward.HomewardApp;
import org.springframework.test.context.TestPropertySource;

/** The application with data of its own: other tests want to find nothing open. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@HomewardApp
@TestPropertySource(properties = "homeward.test=agency")
@interface AgencyApp {}
