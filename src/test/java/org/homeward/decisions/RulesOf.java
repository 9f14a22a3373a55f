package org.homeward.decisions;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.AnnotationConsumer;

/** Gives a test each row of the decision's table of examples, one for every rule. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(RulesOf.Rows.class)
@interface RulesOf {

    String value();

    /** Reads the rows. */
    class Rows implements ArgumentsProvider, AnnotationConsumer<RulesOf> {

        private String decision = "";

        @Override
        public void accept(RulesOf annotation) {
            decision = annotation.value();
        }

        @Override
        public Stream<? extends Arguments> provideArguments(ExtensionContext context) {
            return Decision.of(decision).examples().stream().map(Arguments::of);
        }
    }
}
