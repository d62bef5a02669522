package saiddone.ui.problems;

import java.nio.file.Path;

/// The port through which the system's file manager shows a folder.
@FunctionalInterface
public interface FolderOpener {
    void open(Path folder);
}
