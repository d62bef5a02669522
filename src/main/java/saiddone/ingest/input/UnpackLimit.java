package saiddone.ingest.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import saiddone.ingest.Limits;
import saiddone.ingest.RefusedException;
import saiddone.ingest.Sentences;

/// Ends a packed file that unpacks to more than it may.
final class UnpackLimit extends FilterInputStream {
    private final long packed;
    private final Limits limits;
    private long count;

    UnpackLimit(InputStream in, long packed, Limits limits) {
        super(in);
        this.packed = packed;
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        counted(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int got = super.read(target, offset, length);
        counted(got);
        return got;
    }

    private void counted(int got) throws RefusedException {
        count += Math.max(got, 0);
        if (count > limits.unpackedBytes()) {
            throw new RefusedException("The packed file unpacks to more than " + Sentences.size(limits.unpackedBytes())
                    + " and was refused");
        }
        if (count > limits.ratioFromBytes() && count / limits.unpackedRatio() > packed) {
            throw new RefusedException("The packed file unpacks to more than " + limits.unpackedRatio()
                    + " times its size, as only files made to do harm do, and was refused");
        }
    }
}
