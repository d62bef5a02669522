package saiddone.app;

import java.nio.file.Path;
import java.util.Optional;

/// A window that nobody looks at: for pictures, and for journeys through the whole program.
record NoWindow() implements Workbench.Window {
    @Override
    public Optional<Path> chooseFolder(String title, Path start) {
        return Optional.empty();
    }

    @Override
    public void showFolder(Path folder) {
        // There is no file manager.
    }

    @Override
    public void title(String title) {
        // Nobody reads it.
    }

    @Override
    public void close() {
        // There is nothing to close.
    }
}
