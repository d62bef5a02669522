package saiddone.model.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The time at which a conversation plays, as people and tools tell it.
class ToldTimeTest {
    @ParameterizedTest
    @ValueSource(strings = {"# Policy\n\nThe current time is 2024-05-15 15:00:00 EST.",
        "the current time is 2024-05-15 at 15:00:00 EST",
        "{\"current_time\": \"2024-05-15T15:00:00\"}", "**Current date and time:** 2024-05-15, 15:00",
        "current time is now 2024-05-15T15:00Z"})
    void told(String text) {
        assertThat(ToldTime.in(text)).as(text).contains(LocalDateTime.of(2024, 5, 15, 15, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"The current time is 2024-13-45 15:00:00.", "The flight leaves on 2024-05-15 15:00.",
        "The current time is 15:00.",
        "The current time is 2024-05-15.", ""})
    void untold(String text) {
        assertThat(ToldTime.in(text)).as(text).isEmpty();
    }
}
