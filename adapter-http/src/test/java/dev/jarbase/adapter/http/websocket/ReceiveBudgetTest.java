package dev.jarbase.adapter.http.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Security checklist 28: messages that many clients never end do not use up the memory. */
class ReceiveBudgetTest {
    private final ReceiveBudget budget = new ReceiveBudget(100);

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        budget.take(100);
        budget.giveBack(60);

        assertThatCode(() -> budget.take(60)).doesNotThrowAnyException();
    }

    @Test
    void nobodyTakesMoreThanThereIs() {
        budget.take(60);

        assertThatThrownBy(() -> budget.take(41))
                .isInstanceOfSatisfying(
                        ConnectionFailedException.class,
                        failed -> assertThat(failed.code()).isEqualTo(CloseCode.TRY_AGAIN_LATER));
        assertThatCode(() -> budget.take(40)).doesNotThrowAnyException();
    }
}
