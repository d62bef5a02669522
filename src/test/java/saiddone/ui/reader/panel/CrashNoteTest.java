package saiddone.ui.reader.panel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CrashNoteTest {
    @Test
    void aTracebackIsToldByItsException() {
        String error = """
                Traceback (most recent call last):
                  File "run.py", line 51, in _run
                    res = agent.solve(
                KeyError: 'first'

                During handling of the above exception, another exception occurred:

                Traceback (most recent call last):
                  File "agent.py", line 30, in solve
                    raise RateLimitError(message)
                litellm.RateLimitError: quota
                Retry later
                """;
        assertThat(CrashNote.headline(error)).isEqualTo("litellm.RateLimitError: quota");
    }

    @Test
    void anythingElseIsToldByItsFirstLine() {
        assertThat(CrashNote.headline("\n  Out of memory\nat step 3")).isEqualTo("Out of memory");
        assertThat(CrashNote.headline(" ")).isEmpty();
        assertThat(CrashNote.headline("x".repeat(1_000))).hasSize(301);
    }
}
