package saiddone.search.codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// Packs what is stored of transcripts with deflate. Once enough of them were seen, pieces of them become a preset
/// dictionary, which makes the later ones smaller; it is kept in the index. Thread-safe.
///
/// Deflate is the JDK's own: a second zstd in the process clashes with the one that GTK brings (decision 0008).
public final class PackDictionary {
    private static final int LEVEL = 3;
    private static final int HEADER = Integer.BYTES + 1;
    /// Deflate could look back 32 KB, but takes the whole dictionary in anew for every transcript of some 6 KB.
    private static final int SIZE = 8 << 10;
    private static final int PIECE = 512;
    /// How much is seen before the dictionary is made, so that its pieces come from many conversations.
    private static final int ENOUGH = 3 << 20;

    private final ReentrantLock training = new ReentrantLock();
    private final List<byte[]> pieces = new ArrayList<>();
    private long seen;
    private @Nullable Keeper keeper;
    private volatile byte @Nullable [] dictionary;
    /// A deflater takes longer to make than to use on one transcript.
    private final Queue<Deflater> idle = new ConcurrentLinkedQueue<>();

    /// Keeps a dictionary before anything is packed with it.
    @FunctionalInterface
    public interface Keeper {
        void keep(byte[] bytes) throws IOException;
    }

    /// Finds a dictionary that was kept.
    @FunctionalInterface
    public interface Finder {
        byte @Nullable [] find() throws IOException;
    }

    /// From now on collects samples, unless a dictionary was kept before.
    public void learn(Finder kept, Keeper next) throws IOException {
        if (dictionary == null && !load(kept)) {
            training.lock();
            try {
                keeper = next;
            } finally {
                training.unlock();
            }
        }
    }

    public byte[] pack(byte[] plain) throws IOException {
        byte[] preset = dictionary;
        if (preset == null) {
            sample(plain);
        }
        Deflater deflater = Objects.requireNonNullElseGet(idle.poll(), () -> new Deflater(LEVEL, true));
        try {
            if (preset != null) {
                deflater.setDictionary(preset);
            }
            deflater.setInput(plain);
            deflater.finish();
            byte[] packed = new byte[HEADER + 64 + plain.length / 2];
            ByteBuffer.wrap(packed).putInt(plain.length).put((byte) (preset == null ? 0 : 1));
            int length = HEADER;
            while (!deflater.finished()) {
                packed = length == packed.length ? Arrays.copyOf(packed, packed.length * 2) : packed;
                length += deflater.deflate(packed, length, packed.length - length);
            }
            return Arrays.copyOf(packed, length);
        } finally {
            deflater.reset();
            idle.add(deflater);
        }
    }

    public byte[] unpack(byte[] bytes, int offset, int length, Finder kept) throws IOException {
        ByteBuffer header = ByteBuffer.wrap(bytes, offset, length);
        byte[] plain = new byte[header.getInt()];
        byte[] preset = header.get() == 0 ? null : preset(kept);
        Inflater inflater = new Inflater(true);
        try {
            if (preset != null) {
                inflater.setDictionary(preset);
            }
            inflater.setInput(bytes, offset + HEADER, length - HEADER);
            int size = 0;
            while (size < plain.length && !inflater.finished() && !inflater.needsInput()) {
                size += inflater.inflate(plain, size, plain.length - size);
            }
            if (size != plain.length) {
                throw new IOException("A stored transcript has " + size + " bytes in place of " + plain.length);
            }
            return plain;
        } catch (DataFormatException e) {
            throw new IOException("A stored transcript cannot be unpacked", e);
        } finally {
            inflater.end();
        }
    }

    private byte[] preset(Finder kept) throws IOException {
        byte[] preset = dictionary != null || load(kept) ? dictionary : null;
        if (preset == null) {
            throw new IOException("The dictionary of the stored transcripts is missing");
        }
        return preset;
    }

    private boolean load(Finder kept) throws IOException {
        byte[] bytes = kept.find();
        if (bytes != null) {
            dictionary = bytes;
        }
        return bytes != null;
    }

    private void sample(byte[] plain) throws IOException {
        if (!training.tryLock()) {
            return;
        }
        try {
            Keeper to = keeper;
            if (to == null || dictionary != null) {
                return;
            }
            pieces.add(Arrays.copyOf(plain, Math.min(PIECE, plain.length)));
            int third = plain.length / 3;
            pieces.add(Arrays.copyOfRange(plain, third, Math.min(third + PIECE, plain.length)));
            seen += plain.length;
            if (seen >= ENOUGH) {
                byte[] made = evenlyChosen();
                pieces.clear();
                to.keep(made);
                dictionary = made;
            }
        } finally {
            training.unlock();
        }
    }

    /// Pieces from all over what was seen; an odd stride, so that beginnings and middles both come in.
    private byte[] evenlyChosen() {
        ByteArrayOutputStream chosen = new ByteArrayOutputStream(SIZE);
        int stride = Math.max(1, pieces.size() * PIECE / SIZE) | 1;
        for (int at = 0; at < pieces.size() && chosen.size() < SIZE; at += stride) {
            byte[] piece = pieces.get(at);
            chosen.write(piece, 0, Math.min(piece.length, SIZE - chosen.size()));
        }
        return chosen.toByteArray();
    }
}
