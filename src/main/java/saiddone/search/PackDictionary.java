package saiddone.search;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdDictDecompress;
import com.github.luben.zstd.ZstdDictTrainer;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Packs what is stored of transcripts with zstd. Once enough of them were seen, a dictionary is trained on them, which
/// makes the later ones a third smaller and packs them faster; it is kept in the index. Thread-safe.
final class PackDictionary {
    private static final int LEVEL = 3;
    private static final int HEADER = Integer.BYTES + 1;
    private static final int SIZE = 96 << 10;
    private static final int SAMPLES = 3 << 20;
    /// One transcript gives at most this much, so that a few long ones do not fill the dictionary.
    private static final int SAMPLE = 16 << 10;
    private static final int PIECE = 4 << 10;

    private final ReentrantLock training = new ReentrantLock();
    private @Nullable ZstdDictTrainer trainer;
    private int sampled;
    private @Nullable Keeper keeper;
    private volatile @Nullable Trained trained;

    private record Trained(ZstdDictCompress packing, ZstdDictDecompress unpacking) {
        static Trained of(byte[] bytes) {
            return new Trained(new ZstdDictCompress(bytes, LEVEL), new ZstdDictDecompress(bytes));
        }
    }

    /// Keeps a dictionary before anything is packed with it.
    @FunctionalInterface
    interface Keeper {
        void keep(byte[] bytes) throws IOException;
    }

    /// Finds a dictionary that was kept.
    @FunctionalInterface
    interface Finder {
        byte @Nullable [] find() throws IOException;
    }

    /// From now on collects samples, unless a dictionary was kept before.
    void learn(Finder kept, Keeper next) throws IOException {
        if (trained == null && !load(kept)) {
            training.lock();
            try {
                keeper = next;
                trainer = trainer == null ? new ZstdDictTrainer(SAMPLES, SIZE) : trainer;
            } finally {
                training.unlock();
            }
        }
    }

    byte[] pack(byte[] plain) throws IOException {
        Trained dictionary = trained;
        if (dictionary == null) {
            sample(plain);
        }
        byte[] packed = new byte[HEADER + Math.toIntExact(Zstd.compressBound(plain.length))];
        ByteBuffer.wrap(packed).putInt(plain.length).put((byte) (dictionary == null ? 0 : 1));
        long length = dictionary == null
                ? Zstd.compressByteArray(packed, HEADER, packed.length - HEADER, plain, 0, plain.length, LEVEL)
                : Zstd.compressFastDict(packed, HEADER, plain, 0, plain.length, dictionary.packing());
        return Arrays.copyOf(packed, HEADER + Math.toIntExact(length));
    }

    byte[] unpack(byte[] bytes, int offset, int length, Finder kept) throws IOException {
        ByteBuffer header = ByteBuffer.wrap(bytes, offset, length);
        byte[] plain = new byte[header.getInt()];
        long size;
        if (header.get() == 0) {
            size = Zstd.decompressByteArray(plain, 0, plain.length, bytes, offset + HEADER, length - HEADER);
        } else {
            Trained dictionary = trained != null || load(kept) ? trained : null;
            if (dictionary == null) {
                throw new IOException("The dictionary of the stored transcripts is missing");
            }
            size = Zstd.decompressFastDict(plain, 0, bytes, offset + HEADER, length - HEADER, dictionary.unpacking());
        }
        if (size != plain.length) {
            throw new IOException("A stored transcript has " + size + " bytes in place of " + plain.length);
        }
        return plain;
    }

    private boolean load(Finder kept) throws IOException {
        byte[] bytes = kept.find();
        if (bytes != null) {
            trained = Trained.of(bytes);
        }
        return bytes != null;
    }

    private void sample(byte[] plain) throws IOException {
        if (!training.tryLock()) {
            return;
        }
        try {
            ZstdDictTrainer into = trainer;
            if (into == null || trained != null) {
                return;
            }
            int end = Math.min(plain.length, SAMPLE);
            boolean room = true;
            for (int start = 0; start < end && room; start += PIECE) {
                byte[] piece = Arrays.copyOfRange(plain, start, Math.min(end, start + PIECE));
                room = into.addSample(piece);
                sampled += piece.length;
            }
            if (!room || sampled > SAMPLES - SAMPLE) {
                train(into);
            }
        } finally {
            training.unlock();
        }
    }

    private void train(ZstdDictTrainer on) throws IOException {
        trainer = null;
        Keeper to = keeper;
        if (to == null) {
            return;
        }
        try {
            byte[] bytes = on.trainSamples();
            to.keep(bytes);
            trained = Trained.of(bytes);
        } catch (ZstdException tooAlike) {
            // Without a dictionary transcripts take more room, that is all.
            keeper = null;
        }
    }
}
