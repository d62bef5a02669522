package saiddone.ui.reader.panel;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import saiddone.model.Outcome;
import saiddone.model.Transcript;
import saiddone.ui.control.Pill;
import saiddone.ui.reader.conversation.Conversation;
import saiddone.ui.reader.text.Graphemes;
import saiddone.ui.shell.Strings;

/// What conversation this is, in two lines. Later issues put the three zones of a case below them.
public final class ReaderHeader extends VBox {
    private static final int BRIEF = 260;
    /// A title longer than this has lines of its own above the pills, where it can wrap.
    private static final int ONE_LINE = 60;
    private final Strings strings;
    private final Label title = new Label();
    private final FlowPane first = new FlowPane();
    private final Label second = new Label();

    public ReaderHeader(Strings strings) {
        this.strings = strings;
        getStyleClass().addAll("reader-header", "panel", "line-bottom");
        title.getStyleClass().addAll("strong", "reader-title");
        first.getStyleClass().add("reader-first");
        second.getStyleClass().addAll("muted", "reader-second");
        second.setWrapText(true);
        title.setWrapText(true);
        setMinWidth(0);
    }

    /// Marks that keys act on the conversation as a whole.
    public void spot(boolean here) {
        pseudoClassStateChanged(ReaderStyles.SPOT, here);
    }

    public void show(Conversation conversation) {
        Transcript transcript = conversation.transcript();
        String model = transcript.model();
        String named = transcript.caseRef().title();
        String of = named != null ? named : strings.get("reader.case", transcript.caseRef().suite(), transcript.caseRef().id());
        title.setText(conversation.alias() != null ? conversation.alias() : model == null ? of : strings.get("reader.title", model, of));
        boolean apart = title.getText().length() > ONE_LINE;
        getChildren().setAll(apart ? List.of(title, first, second) : List.of(first, second));
        first.getChildren().setAll(apart ? List.of() : List.of(title));
        if (conversation.alias() != null) {
            first.getChildren().add(new Pill(strings.get("reader.blind"), Pill.Tone.ACCENT));
        }
        first.getChildren().addAll(pills(transcript, conversation.alias() != null));
        String brief = transcript.caseRef().brief();
        String line = brief == null ? "" : brief.strip().replaceAll("\\s+", " ");
        String cut = line.length() <= BRIEF ? line : line.substring(0, Graphemes.floor(line, BRIEF)).strip() + " …";
        second.setText(brief != null ? strings.get("reader.second-brief", cut)
                : conversation.alias() != null ? strings.get("reader.second-blind")
                : strings.get("reader.second-file", transcript.source().file(), transcript.source().position() + 1));
    }

    private List<Pill> pills(Transcript transcript, boolean blind) {
        List<Pill> pills = new ArrayList<>();
        Outcome outcome = transcript.outcome();
        String how = Outcomes.of(outcome.reward(), false, strings);
        if (how != null) {
            pills.add(neutral(how));
        }
        if (transcript.handedOver() && !blind) {
            pills.add(neutral(strings.get("reader.handed-over")));
        }
        if (transcript.run() != null) {
            pills.add(neutral(strings.get("reader.run", transcript.run())));
        }
        pills.add(neutral(strings.get("reader.messages", transcript.messages().size())));
        if (outcome.ending() != null) {
            pills.add(neutral(outcome.ending()));
        }
        if (outcome.error() != null) {
            pills.add(neutral(strings.get("reader.crashed")));
        }
        if (transcript.synthetic()) {
            pills.add(neutral(strings.get("reader.synthetic")));
        }
        return pills;
    }

    private static Pill neutral(String text) {
        return new Pill(text, Pill.Tone.NEUTRAL);
    }
}
