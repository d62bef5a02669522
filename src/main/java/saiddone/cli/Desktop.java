package saiddone.cli;

import java.nio.file.Path;

/// The port behind which the command line starts the desktop app, so that it needs no JavaFX itself.
public interface Desktop {
    /// Shows the window and returns when it was closed.
    ///
    /// @return the exit status, 3 where there is no display
    int open(Path workspace);

    /// Renders every screen of the workspace into PNG files in `out`, without a display.
    int shots(Path workspace, Path out);
}
