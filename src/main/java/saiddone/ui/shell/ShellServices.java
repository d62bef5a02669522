package saiddone.ui.shell;

/// What outlives a workspace: handed to each new shell.
///
/// @param quit closes the window
public record ShellServices(Strings strings, Preferences preferences, Session session, Notices notices, FolderPort folders,
                            Runnable quit) {}
