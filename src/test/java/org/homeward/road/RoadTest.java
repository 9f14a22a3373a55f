package org.homeward.road;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.homeward.HomewardApp;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test that drives processes on the real engine with a {@link Road}: time stands still until the test lets it pass. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@HomewardApp
@ExtendWith(RoadExtension.class)
public @interface RoadTest {}
