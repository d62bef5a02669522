package saiddone.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import saiddone.check.catalogue.Checks;
import saiddone.check.catalogue.OwnLists;
import saiddone.ingest.ReadProblem;
import saiddone.ingest.WorkspaceFolder;

/// The checks of each workspace: the shipped ones, shared by all that have no word lists of their own, or such as its lists make of
/// them. Each are made when they are first asked for and once for the same lists. For several threads.
final class WorkspaceChecks {
    private final Supplier<Checks> make;
    private @Nullable Checks shipped;
    private @Nullable Known last;

    private record Known(Path folder, String lists, OwnLists.Made made) {}

    /// @param shipped makes the checks of workspaces without lists of their own
    WorkspaceChecks(Supplier<Checks> shipped) {
        make = shipped;
    }

    /// Reads the workspace's lists; slow.
    synchronized Checks of(WorkspaceFolder workspace) {
        OwnLists.Made own = own(workspace);
        if (own != null) {
            return own.checks();
        }
        shipped = Objects.requireNonNullElseGet(shipped, make);
        return shipped;
    }

    /// What is wrong with the workspace's lists, by file; slow.
    synchronized List<Map.Entry<Path, ReadProblem>> problems(WorkspaceFolder workspace) {
        OwnLists.Made own = own(workspace);
        return own == null ? List.of() : own.problems().stream()
                .map(one -> Map.entry(one.path(), new ReadProblem(one.file(), null, null, null, one.reason()))).toList();
    }

    private OwnLists.@Nullable Made own(WorkspaceFolder workspace) {
        OwnLists lists = OwnLists.in(workspace.wordLists());
        if (lists.none()) {
            return null;
        }
        if (last == null || !last.folder().equals(workspace.wordLists()) || !last.lists().equals(lists.checksum())) {
            last = new Known(workspace.wordLists(), lists.checksum(), lists.checks());
        }
        return last.made();
    }
}
