package saiddone.ui.shell;

import java.nio.file.Path;
import java.util.Optional;

/// The port through which a user says where a chart is saved.
@FunctionalInterface
public interface ChartFiles {
    /// Empty where the user thought better of it.
    ///
    /// @param suggested a file's name with its ending
    Optional<Path> choose(String suggested);
}
