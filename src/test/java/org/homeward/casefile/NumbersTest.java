package org.homeward.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CasefileTest
class NumbersTest {

    @Autowired
    Numbers numbers;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aNumberNamesLetterRegionAndYearInChina() {
        String year = String.valueOf(LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear());
        assertThat(numbers.next('S', "350100"))
                .matches("S-350100-" + year + "-\\d{6}")
                .matches(Numbers::isNumber);
    }

    @Test
    void numbersGivenAtTheSameTimeDiffer() {
        assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> numbers.next('F', "350200")))
                .hasSize(200)
                .doesNotHaveDuplicates();
    }

    @Test
    void aLongTransactionKeepsNobodyWaiting() {
        new TransactionTemplate(transactions).executeWithoutResult(open -> {
            String mine = numbers.next('R', "350300");
            String theirs = java.util.concurrent.CompletableFuture.supplyAsync(() -> numbers.next('R', "350300"))
                    .orTimeout(5, java.util.concurrent.TimeUnit.SECONDS)
                    .join();
            assertThat(theirs).isNotEqualTo(mine);
        });
    }
}
