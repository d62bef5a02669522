package saiddone.ui.reader.ledger;

import org.jspecify.annotations.Nullable;
import saiddone.model.Part;
import saiddone.model.Span;
import saiddone.model.ToolCall;

/// What the reviewer asks for where findings and claims show.
public interface FindingCommands {
    /// Lays the focus on a finding's words, or on its call where it is about none.
    void goTo(SeenFinding one);

    /// Lays the focus on a claim's words.
    void goToClaim(int claim, int message, Part part, Span span);

    /// Lays the focus on a value that the agent told.
    void goToValue(ToldValue value);

    /// To where a value comes from, as far as that is in the conversation.
    void goToSource(ToldValue value);

    /// Lays the focus on a call, or one of its arguments.
    void toCall(ToolCall call, @Nullable String pointer);

    void accept(SeenFinding one);

    void dismiss(SeenFinding one);

    void withdraw(SeenFinding one);

    /// Leaves out all that the finding's check finds.
    void mute(SeenFinding one);

    /// To what there is to know of its check, and how far it can be trusted.
    void about(SeenFinding one);
}
