package org.homeward.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RestFaultsTest {

    @Test
    void anAnswerToAWrongTypeNamesNoValue() {
        assertThat(RestFaults.withoutValue("Cannot submit task form 7: Cannot convert value '[王小芳 to java ]'"
                        + " of type 'Null' to java type java.lang.Void"))
                .isEqualTo("Cannot submit task form 7: Cannot convert value … to java type java.lang.Void");
    }
}
