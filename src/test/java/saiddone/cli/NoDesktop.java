package saiddone.cli;

import java.nio.file.Path;

/// A desktop that opens nothing.
final class NoDesktop implements Desktop {
    @Override
    public int open(Path workspace) {
        return 0;
    }

    @Override
    public int shots(Path workspace, Path pictures) {
        return 0;
    }
}
