package saiddone.ui.reader.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import saiddone.model.ToolEffect;
import tools.jackson.databind.JsonNode;

class CopyFormatTest {
    private static final String NASTY = "# Title\n<script>alert(1)</script>\n[link](http://x) "
            + "![i](y) *b* `c` ~~d~~ | e\n- item\n1. one https://auto.example";
    private final Conversation open = new Made("file-1").customer(NASTY).thinking("hm *so*", "ok")
            .call("run", ToolEffect.WRITE, "{\"code\":\"```\\nx\\n```\"}", "done ````", false).unanswered("wait", "raw args").open();

    @Test
    void markdownKeepsForeignTextAsText() {
        String text = CopyFormat.MARKDOWN.of(open.transcript(), open.turns(), Made.JSON);
        assertThat(text.lines().filter(line -> line.startsWith("> ")).map(line -> line.substring(2)))
                .startsWith("\\# Title\\", "\\<script\\>alert\\(1\\)\\</script\\>\\",
                        "\\[link\\]\\(http\\://x\\) \\!\\[i\\]\\(y\\) \\*b\\* \\`c\\` \\~\\~d\\~\\~ \\| e\\", "\\- item\\");
        assertThat(text).contains("`file-1#0`").contains("> hm \\*so\\*");
    }

    @Test
    void aFenceIsLongerThanAnyRunOfBackticksInIt() {
        String text = CopyFormat.MARKDOWN.of(open.transcript(), open.turns().subList(2, 3), Made.JSON);
        assertThat(text.lines().filter(line -> line.matches("`+"))).containsExactly("`````", "`````");
        assertThat(text).contains("run {\"code\":\"```\\nx\\n```\"}").contains("done ````");
    }

    @Test
    void jsonHoldsEveryMessageOfTheRows() {
        JsonNode root = Made.json(CopyFormat.JSON.of(open.transcript(), open.turns(), Made.JSON));
        assertThat(root.path("messages")).hasSize(5);
        assertThat(root.path("messages").get(0).path("text").stringValue()).isEqualTo(NASTY);
        assertThat(root.path("messages").get(1).path("reasoning").stringValue()).isEqualTo("hm *so*");
        assertThat(root.path("messages").get(2).path("tool_calls").get(0).path("arguments").path("code").stringValue())
                .isEqualTo("```\nx\n```");
        assertThat(root.path("messages").get(3).path("text").stringValue()).isEqualTo("done ````");
        assertThat(root.path("messages").get(4).path("tool_calls").get(0).path("arguments").stringValue()).isEqualTo("raw args");
    }

    @Test
    void textSaysWhoSaidWhatAndWhatWasDone() {
        assertThat(CopyFormat.TEXT.of(open.transcript(), open.turns().subList(1, 4), Made.JSON)).isEqualTo("""
                1 assistant
                (reasoning) hm *so*
                ok

                2 assistant
                → run {"code":"```\\nx\\n```"}
                ← done ````

                4 assistant
                → wait raw args
                ← (no answer)
                """);
    }
}
