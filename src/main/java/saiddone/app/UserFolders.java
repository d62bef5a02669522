package saiddone.app;

import java.nio.file.Path;
import saiddone.ingest.WorkspaceFolder;
import saiddone.ui.shell.SettingsFile;

/// Where this user's settings and caches live; other folders in tests.
record UserFolders(Path config, Path cache) {
    static UserFolders ofThisMachine() {
        Path home = Path.of(System.getProperty("user.home", ""));
        return new UserFolders(SettingsFile.userFolder(System.getProperty("os.name", ""), System::getenv, home),
                WorkspaceFolder.userCache(System::getenv, home));
    }
}
