package saiddone.cli.output;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// Hands UTF-8 bytes on to a writer, a line at a time.
public final class LineStream extends OutputStream {
    private final PrintWriter out;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    public LineStream(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void write(int unit) {
        line.write(unit);
        if (unit == '\n') {
            pass();
        }
    }

    private void pass() {
        out.write(line.toString(StandardCharsets.UTF_8));
        line.reset();
    }

    @Override
    public void close() {
        pass();
        out.flush();
    }
}
