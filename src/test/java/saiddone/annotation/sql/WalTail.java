package saiddone.annotation.sql;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a killed writer left in the write-ahead log.
///
/// @param committed   frames up to the last commit, which count
/// @param uncommitted frames behind it, which the next reader leaves out: a transaction that was cut off
record WalTail(int committed, int uncommitted) {
    private static final int HEADER = 32;
    private static final int FRAME_HEADER = 24;

    /// See "WAL-mode File Format" in SQLite's documentation.
    static WalTail of(Path database) throws IOException {
        Path file = database.resolveSibling(database.getFileName() + "-wal");
        ByteBuffer wal = ByteBuffer.wrap(Files.exists(file) ? Files.readAllBytes(file) : new byte[0]);
        if (wal.limit() < HEADER) {
            return new WalTail(0, 0);
        }
        int page = wal.getInt(8);
        long salts = wal.getLong(16);
        int frames = 0;
        int committed = 0;
        for (int at = HEADER; at + FRAME_HEADER <= wal.limit() && wal.getLong(at + 8) == salts; at += FRAME_HEADER + page) {
            frames++;
            committed = wal.getInt(at + 4) == 0 ? committed : frames;
        }
        return new WalTail(committed, frames - committed);
    }
}
