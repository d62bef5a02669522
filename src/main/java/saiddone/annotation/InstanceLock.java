package saiddone.annotation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who may write: the process that holds `annotations.db.lock`. The operating system lets go of it when the process ends,
/// however it ends. The file beside the database is used because closing any other handle on the database itself would drop
/// SQLite's own locks.
public final class InstanceLock implements AutoCloseable {
    private final @Nullable FileChannel channel;
    private final @Nullable FileLock lock;
    private final String notice;

    private InstanceLock(@Nullable FileChannel channel, @Nullable FileLock lock, String notice) {
        this.channel = channel;
        this.lock = lock;
        this.notice = notice;
    }

    /// For somebody who only wants to look, whoever writes.
    public static InstanceLock none(Path database) {
        return new InstanceLock(null, null, "%s was opened to be read: nothing can be changed.".formatted(database));
    }

    /// Tries once, never waits.
    public static InstanceLock take(Path database) {
        Path file = database.resolveSibling(database.getFileName() + ".lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            return new InstanceLock(channel, lock, lock != null ? "" : ("Another Said & Done has %s open: this one shows the "
                    + "annotations and changes nothing. Close the other one and open the workspace again to write.").formatted(database));
        } catch (IOException e) {
            throw new AnnotationProblem("%s cannot be locked (%s): the folder must be writable.".formatted(database, e.getMessage()), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    public boolean held() {
        return lock != null;
    }

    /// What to tell the reader where somebody else writes; empty where this process does.
    public Optional<String> notice() {
        return notice.isEmpty() ? Optional.empty() : Optional.of(notice);
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new AnnotationProblem("The lock of the annotations could not be let go: %s.".formatted(e.getMessage()), e);
        }
    }
}
