package saiddone.check.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextMemoTest {
    private final TextMemo<Object> memo = new TextMemo<>(100, 50);

    @Test
    void whatIsAskedForStaysAndTheRestIsForgotten() {
        Object asked = memo.keep("asked for", new Object());
        memo.keep("never", new Object());
        for (int i = 0; i < 40; i++) {
            memo.keep("0123456789" + i, new Object());
            assertThat(memo.get("asked for")).as("round %d", i).isSameAs(asked);
        }
        assertThat(memo.get("never")).isNull();
        assertThat(memo.get("012345678939")).isNotNull();
    }

    @Test
    void aLongTextIsNotKept() {
        Object made = new Object();
        assertThat(memo.keep("x".repeat(51), made)).isSameAs(made);
        assertThat(memo.get("x".repeat(51))).isNull();
    }
}
