package saiddone.cli;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import saiddone.cli.output.Json;
import saiddone.cli.output.SideBySide;
import saiddone.cli.output.Terminal;
import saiddone.model.Anchor;
import saiddone.model.Transcript;
import saiddone.model.TranscriptSummary;
import saiddone.search.TranscriptIndex;

/// `show ID`: one conversation, said beside done.
@Command(name = "show", mixinStandardHelpOptions = true, description = "Show one conversation, said beside done.")
final class ShowCommand implements Callable<Integer> {
    private static final int NARROWEST = 60;

    private final IndexOpener opener;
    private final Terminal terminal;

    @ParentCommand
    private @Nullable SaidAndDone parent;

    @Parameters(paramLabel = "ID", description = "A conversation's id, a link (id#message), or FILE:POSITION (from 0).")
    private String id = "";

    @Option(names = "--json", description = "Print the whole conversation as one JSON object.")
    private boolean json;

    @Option(names = "--width", paramLabel = "COLUMNS", description = "Text width (default: ${DEFAULT-VALUE}).")
    private int width = 120;

    ShowCommand(IndexOpener opener, Terminal terminal) {
        this.opener = opener;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (width < NARROWEST) {
            throw new UsageProblem("--width takes %d columns or more.".formatted(NARROWEST));
        }
        try (OpenedIndex opened = OpenedIndex.open(opener, terminal, Objects.requireNonNull(parent).workspace(), null)) {
            Transcript transcript = find(opened.index());
            if (json) {
                new Json().document(terminal.out(), transcript);
            } else {
                new SideBySide(width).lines(transcript).forEach(terminal.out()::println);
            }
            return ExitStatus.DONE.code();
        }
    }

    private Transcript find(TranscriptIndex index) {
        Anchor anchor = Anchor.parse(id);
        Transcript byId = anchor == null ? null : index.transcript(anchor.transcript());
        if (byId != null) {
            return byId;
        }
        Transcript byPlace = byFileAndPosition(index);
        if (byPlace == null) {
            throw new UsageProblem("There is no conversation %s in this workspace's index.".formatted(id));
        }
        return byPlace;
    }

    private @Nullable Transcript byFileAndPosition(TranscriptIndex index) {
        int colon = id.lastIndexOf(':');
        String file = colon < 0 ? id : id.substring(0, colon);
        String number = colon < 0 ? "0" : id.substring(colon + 1);
        List<TranscriptSummary> rows = index.summaries();
        for (TranscriptSummary row : rows) {
            if (row.source().file().equals(file) && Integer.toString(row.source().position()).equals(number)) {
                return index.transcript(row.id());
            }
        }
        return null;
    }
}
