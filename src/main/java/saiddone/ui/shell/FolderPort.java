package saiddone.ui.shell;

import java.nio.file.Path;
import java.util.Optional;

/// What the shell asks of the world outside the window.
public interface FolderPort {
    /// Lets the user choose a folder, starting from one.
    Optional<Path> chooseFolder(Path start);

    /// Lets the user choose a file to write to.
    ///
    /// @param suggested its name with its ending
    Optional<Path> chooseFile(String suggested);

    /// Lets the user choose a file to read.
    Optional<Path> chooseToOpen();

    /// Opens a folder as the workspace in place of the present one.
    void openWorkspace(Path folder);

    /// Throws the open workspace's index away and builds it again from the files.
    void rebuildIndex();

    /// Shows a folder in the system's file manager, where there is one.
    void showFolder(Path folder);
}
