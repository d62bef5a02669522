package saiddone.search.field;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// The words of one part of a message for the index. A part may hold several values (one an argument); a gap of one
/// position between two values keeps a phrase from running over.
public final class WordStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final Words words = new Words();
    private List<String> values = List.of();
    private int value;
    private boolean gap;

    public WordStream of(List<String> next) {
        values = next;
        return this;
    }

    @Override
    public void reset() {
        value = 0;
        gap = false;
        words.read("");
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        while (!words.next()) {
            if (value == values.size()) {
                return false;
            }
            gap = value > 0;
            words.read(values.get(value++));
        }
        term.copyBuffer(words.buffer(), 0, words.length());
        step.setPositionIncrement(gap ? 2 : 1);
        gap = false;
        return true;
    }
}
