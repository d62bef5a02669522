package saiddone.ui.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Code;
import saiddone.model.Anchor;
import saiddone.model.Message;
import saiddone.model.Transcript;
import saiddone.task.TaskListener;
import saiddone.ui.desk.Desk;
import saiddone.ui.shell.Navigator;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Strings;
import saiddone.ui.shell.WorkspaceModel;

/// The places that show what a code means.
final class Examples {
    private static final int LONGEST = 240;
    private final Desk desk;
    private final WorkspaceModel workspace;
    private final Navigator navigator;
    private final Editing editing;
    private final Steps steps;
    private final Strings strings;
    private final Supplier<String> clipboard;

    Examples(Desk desk, WorkspaceModel workspace, Navigator navigator, Editing editing, Steps steps, Strings strings,
             Supplier<String> clipboard) {
        this.desk = desk;
        this.workspace = workspace;
        this.navigator = navigator;
        this.editing = editing;
        this.steps = steps;
        this.strings = strings;
        this.clipboard = clipboard;
    }

    /// Adds the place whose link was copied, with its words.
    void addCopied(String code) {
        Anchor anchor = Anchor.parse(clipboard.get().strip());
        if (anchor == null || workspace.summaries().get().stream().noneMatch(one -> one.id().equals(anchor.transcript()))) {
            steps.info(strings.get("codebook.example.no-link"));
            return;
        }
        workspace.tasks().run(strings.get("codebook.example.reading"), (progress, cancellation) -> words(anchor),
                new TaskListener<>() {
                    @Override
                    public void done(String words) {
                        add(code, new Code.Example(words, anchor.link()));
                    }

                    @Override
                    public void failed(Exception problem) {
                        steps.problem(Objects.toString(problem.getMessage(), problem.toString()));
                    }
                });
    }

    void add(String code, Code.Example example) {
        edit(code, examples -> {
            if (!examples.contains(example)) {
                examples.add(example);
            }
            return examples;
        });
    }

    void remove(String code, Code.Example example) {
        edit(code, examples -> {
            examples.remove(example);
            return examples;
        });
    }

    void reword(String code, Code.Example example, String text) {
        edit(code, examples -> {
            examples.replaceAll(one -> one.equals(example) ? new Code.Example(text.strip(), one.link()) : one);
            return examples;
        });
    }

    /// Whether the example is in a conversation that this reviewer codes blind: where it is, they must not be led to it.
    boolean hidden(Code.Example example) {
        Anchor anchor = example.link() == null ? null : Anchor.parse(example.link());
        return anchor != null && desk.blinding().hides(anchor.transcript());
    }

    /// Whether the workspace has the conversation.
    boolean here(Code.Example example) {
        Anchor anchor = example.link() == null ? null : Anchor.parse(example.link());
        return anchor != null && workspace.summaries().get().stream().anyMatch(one -> one.id().equals(anchor.transcript()));
    }

    /// Opens the example where it stands, with all of the code's examples as the list to step through.
    void open(Code code, Code.Example example) {
        Anchor anchor = example.link() == null ? null : Anchor.parse(example.link());
        if (anchor != null && !hidden(example)) {
            List<String> list = code.examples().stream().filter(one -> here(one) && !hidden(one))
                    .map(one -> Objects.requireNonNull(Anchor.parse(Objects.requireNonNull(one.link()))).transcript()).distinct().toList();
            navigator.readingList(list, strings.get("codebook.example.list", code.name()));
            navigator.go(new Place.Reader(anchor, null));
        }
    }

    private void edit(String code, UnaryOperator<List<Code.Example>> how) {
        editing.change(code, now -> new CodeField.Draft(now).examples(how.apply(new ArrayList<>(now.examples()))).code());
    }

    private String words(Anchor anchor) {
        Transcript transcript = workspace.index().transcript(anchor.transcript());
        Message message = transcript == null ? null : message(transcript, anchor.message());
        String text = message == null ? "" : message.text().strip();
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST))) + "…";
    }

    private static @Nullable Message message(Transcript transcript, int index) {
        return transcript.messages().stream().filter(one -> one.index() == index).findFirst().orElse(null);
    }
}
