package saiddone.cli;

import java.io.PrintWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON as the command line writes it: UTF-8, one object a line, or one indented object.
final class Json {
    private final JsonMapper lines = new JsonMapper();
    private final JsonMapper indented = lines.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

    void line(PrintWriter out, Object value) {
        out.println(lines.writeValueAsString(value));
    }

    void document(PrintWriter out, Object value) {
        out.println(indented.writeValueAsString(value));
        out.flush();
    }
}
