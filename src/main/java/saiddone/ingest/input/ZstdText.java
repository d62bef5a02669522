package saiddone.ingest.input;

import io.airlift.compress.v3.MalformedInputException;
import io.airlift.compress.v3.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/// Unpacks zstd in Java, without a native library (decision 0008); what is damaged is an IOException like everywhere.
final class ZstdText extends BlockInput {
    private final ZstdInputStream unpacked;

    ZstdText(InputStream packed) {
        this.unpacked = new ZstdInputStream(packed);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            return unpacked.read(into, offset, length);
        } catch (MalformedInputException e) {
            throw (ZipException) new ZipException("an entry is damaged").initCause(e);
        }
    }

    @Override
    public void close() throws IOException {
        unpacked.close();
    }
}
