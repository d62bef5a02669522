package saiddone.search.codec;

import java.io.IOException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Small records as bytes for a doc-values column: texts that may be missing and numbers that may be missing.
final class Pack {
    private final ByteBuffersDataOutput out = new ByteBuffersDataOutput();

    Pack text(@Nullable String text) throws IOException {
        out.writeByte((byte) (text == null ? 0 : 1));
        if (text != null) {
            out.writeString(text);
        }
        return this;
    }

    Pack number(long number) throws IOException {
        out.writeZLong(number);
        return this;
    }

    Pack number(@Nullable Number number) throws IOException {
        out.writeByte((byte) (number == null ? 0 : 1));
        return number == null ? this : number(number.longValue());
    }

    Pack real(@Nullable Double real) throws IOException {
        out.writeByte((byte) (real == null ? 0 : 1));
        if (real != null) {
            out.writeLong(Double.doubleToRawLongBits(real));
        }
        return this;
    }

    Pack yes(@Nullable Boolean yes) {
        out.writeByte((byte) (yes == null ? 2 : yes ? 1 : 0));
        return this;
    }

    BytesRef bytes() {
        return new BytesRef(out.toArrayCopy());
    }

    /// Reads in the order in which was written.
    static final class Reader {
        private final ByteArrayDataInput in;

        Reader(BytesRef bytes) {
            in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        }

        @Nullable String text() throws IOException {
            return in.readByte() == 0 ? null : in.readString();
        }

        String needed() throws IOException {
            String text = text();
            return text == null ? "" : text;
        }

        long number() throws IOException {
            return in.readZLong();
        }

        @Nullable Long numberOrNull() throws IOException {
            return in.readByte() == 0 ? null : number();
        }

        @Nullable Double real() throws IOException {
            return in.readByte() == 0 ? null : Double.longBitsToDouble(in.readLong());
        }

        @Nullable Boolean yes() throws IOException {
            return switch (in.readByte()) {
                case 0 -> false;
                case 1 -> true;
                default -> null;
            };
        }

        int count() throws IOException {
            return (int) number();
        }
    }
}
