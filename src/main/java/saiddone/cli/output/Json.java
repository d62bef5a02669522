package saiddone.cli.output;

import java.io.PrintWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON as the command line writes it: UTF-8, one object a line, or one indented object.
public final class Json {
    private final JsonMapper lines = new JsonMapper();
    private final JsonMapper indented = lines.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

    public void line(PrintWriter out, Object value) {
        out.println(lines.writeValueAsString(value));
    }

    public void document(PrintWriter out, Object value) {
        out.println(indented.writeValueAsString(value));
        out.flush();
    }
}
