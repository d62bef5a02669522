package saiddone.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;

/// The command itself: without a subcommand it opens the desktop app.
@Command(name = "said-and-done", mixinStandardHelpOptions = true, versionProvider = VersionLine.class,
        description = "Read what AI support agents said beside what they did.",
        footer = {"", "Exit status: 0 done, 1 done with unreadable input, 2 wrong usage, 3 failed."})
final class SaidAndDone implements Callable<Integer> {
    private final Desktop desktop;

    @Option(names = "--workspace", paramLabel = "DIR", scope = ScopeType.INHERIT,
            description = "The folder with transcripts/ and annotations.db, or any folder of transcripts. Default: the current folder.")
    private Path workspace = Path.of("");

    SaidAndDone(Desktop desktop) {
        this.desktop = desktop;
    }

    Path workspace() {
        return Paths.folder(workspace.toAbsolutePath());
    }

    @Override
    public Integer call() {
        return desktop.open(workspace());
    }

    /// `open`: the desktop app by name, or its pictures.
    @Command(name = "open", mixinStandardHelpOptions = true, description = "Open the desktop app (the default).")
    static final class Open implements Callable<Integer> {
        private final Desktop desktop;

        @ParentCommand
        private @Nullable SaidAndDone parent;

        @Option(names = "--headless-shots", paramLabel = "DIR",
                description = "Render every screen to PNG files in DIR instead; needs no display.")
        private @Nullable Path shots;

        Open(Desktop desktop) {
            this.desktop = desktop;
        }

        @Override
        public Integer call() {
            Path workspace = Objects.requireNonNull(parent).workspace();
            return shots == null ? desktop.open(workspace) : desktop.shots(workspace, shots);
        }
    }
}
