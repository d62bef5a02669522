package saiddone.ui.reader.row;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import saiddone.model.Part;
import saiddone.model.Span;
import saiddone.ui.reader.conversation.Turn;
import saiddone.ui.reader.text.BodyText;
import saiddone.ui.reader.text.Shown;

/// What is folded and what is open in one conversation. Keys name places in the transcript, so that a cell that is used
/// again for another row never carries a fold along.
public final class Folds {
    private boolean reasoningOpen;
    private final Set<String> flipped = new HashSet<>();
    private final Map<String, Integer> pages = new HashMap<>();

    public Folds(boolean reasoningOpen) {
        this.reasoningOpen = reasoningOpen;
    }

    public boolean reasoningOpen() {
        return reasoningOpen;
    }

    /// Opens or folds all reasoning; what was opened one by one follows.
    public void reasoningOpen(boolean open) {
        reasoningOpen = open;
        flipped.removeIf(key -> key.startsWith("reasoning"));
    }

    public boolean reasoningOpen(int message) {
        return reasoningOpen != flipped.contains("reasoning " + message);
    }

    void flipReasoning(int message) {
        flip("reasoning " + message);
    }

    /// A row folds to one line; system prompts begin folded.
    public boolean folded(Turn turn) {
        return (turn.kind() == Turn.Kind.SYSTEM) != flipped.contains("turn " + turn.message().index());
    }

    public void flipTurn(Turn turn) {
        flip("turn " + turn.message().index());
    }

    public void unfold(Turn turn) {
        if (folded(turn)) {
            flipTurn(turn);
        }
    }

    /// Folds or opens every row.
    public void foldAll(List<Turn> turns, boolean fold) {
        turns.stream().filter(turn -> folded(turn) != fold).forEach(this::flipTurn);
    }

    public boolean anyOpen(List<Turn> turns) {
        return turns.stream().anyMatch(turn -> turn.kind() != Turn.Kind.SYSTEM && !folded(turn));
    }

    /// Which page of a text beyond [Shown#LONG] characters shows, -1 where only its beginning does.
    public int page(int message, Part part) {
        return pages.getOrDefault(part + " " + message, -1);
    }

    void page(int message, Part part, int page) {
        pages.put(part + " " + message, page);
    }

    public boolean resultOpen(int resultMessage) {
        return flipped.contains("result " + resultMessage);
    }

    void flipResult(int resultMessage) {
        flip("result " + resultMessage);
    }

    public void resultOpen(int resultMessage, boolean open) {
        if (resultOpen(resultMessage) != open) {
            flipResult(resultMessage);
        }
    }

    /// @param open whether the branch is open as long as nobody touches it
    boolean branchOpen(int message, int call, String pointer, boolean open) {
        return open != flipped.contains("branch " + message + " " + call + pointer);
    }

    void flipBranch(int message, int call, String pointer) {
        flip("branch " + message + " " + call + pointer);
    }

    /// Whether something has to open before a range of what was said can be seen.
    public boolean hides(BodyText text, Span span, Turn turn) {
        boolean elsewhere = Shown.paged(text.text()) && span.end() > Shown.BEGINNING
                && page(text.message(), text.part()) != Shown.pageOf(span.start());
        return folded(turn) || elsewhere || text.part() == Part.REASONING && !reasoningOpen(text.message());
    }

    /// Opens whatever hides a range: a match in something folded is no use.
    public void reveal(BodyText text, Span span, Turn turn) {
        unfold(turn);
        int message = text.message();
        switch (text.part()) {
            case REASONING -> {
                if (!reasoningOpen(message)) {
                    flipReasoning(message);
                }
            }
            case RESULT -> resultOpen(message, true);
            case TEXT, CALL, ARGUMENTS -> { }
        }
        String raw = text.text();
        if (Shown.paged(raw) && span.end() > Shown.BEGINNING) {
            page(message, text.part(), Shown.pageOf(span.start()));
        }
    }

    private void flip(String key) {
        if (!flipped.add(key)) {
            flipped.remove(key);
        }
    }
}
