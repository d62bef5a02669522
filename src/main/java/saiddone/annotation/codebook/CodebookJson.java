package saiddone.annotation.codebook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.AnnotationProblem;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.CodeGroup;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A codebook as JSON, every field of it:
/// `{"format": "said-and-done-codebook", "version": 1, "groups": [...], "codes": [...]}`, where groups and codes are the
/// records [CodeGroup] and [Code]. What may be empty may be left out; a field that this version doesn't know is refused, so
/// that nothing is lost without a word.
public final class CodebookJson {
    public static final String FORMAT = "said-and-done-codebook";
    private static final int VERSION = 1;
    private static final Set<String> GROUP_FIELDS = Set.of("id", "name", "colour");
    private static final Set<String> CODE_FIELDS = Set.of("id", "group", "name", "definition", "use", "avoid", "examples", "colour",
            "severities", "shortcut", "retired", "mergedInto", "splitInto");
    private static final Set<String> EXAMPLE_FIELDS = Set.of("text", "link");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(SerializationFeature.INDENT_OUTPUT).build();

    private CodebookJson() {}

    /// The stream is left open.
    public static void write(CodebookContent content, OutputStream out) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", FORMAT);
        file.put("version", VERSION);
        file.put("groups", content.groups());
        file.put("codes", content.codes());
        byte[] json = MAPPER.writeValueAsBytes(file);
        Streams.write(out, json);
    }

    /// @throws AnnotationProblem with one sentence that names the place
    public static CodebookContent read(InputStream in) {
        JsonNode file = parse(Streams.readLimited(in));
        if (!FORMAT.equals(file.path("format").asString(""))) {
            throw new AnnotationProblem("This is no codebook: its format is not %s.".formatted(FORMAT));
        }
        if (file.path("version").asInt(0) != VERSION) {
            throw new AnnotationProblem("This codebook has version %s, this program reads %d: install a newer Said & Done."
                    .formatted(file.path("version").asString("?"), VERSION));
        }
        List<CodeGroup> groups = new ArrayList<>();
        for (Field group : new Field(file, "the codebook").list("groups")) {
            group.only(GROUP_FIELDS);
            groups.add(new CodeGroup(group.required("id"), group.required("name"), group.required("colour")));
        }
        List<Code> codes = new ArrayList<>();
        for (Field code : new Field(file, "the codebook").list("codes")) {
            codes.add(code(code));
        }
        return CodebookRules.checked(new CodebookContent(groups, codes));
    }

    private static JsonNode parse(byte[] bytes) {
        try {
            return MAPPER.readTree(bytes);
        } catch (JacksonException e) {
            throw new AnnotationProblem("This is no JSON: line %d, column %d.".formatted(e.getLocation().getLineNr(),
                    e.getLocation().getColumnNr()), e);
        }
    }

    private static Code code(Field code) {
        code.only(CODE_FIELDS);
        List<Code.Example> examples = new ArrayList<>();
        for (Field example : code.list("examples")) {
            example.only(EXAMPLE_FIELDS);
            examples.add(new Code.Example(example.required("text"), example.optional("link")));
        }
        return new Code(code.required("id"), code.optional("group"), code.required("name"), code.orEmpty("definition"),
                code.orEmpty("use"), code.orEmpty("avoid"), examples, code.required("colour"), code.texts("severities"),
                code.optional("shortcut"), code.flag("retired"), code.optional("mergedInto"), code.texts("splitInto"));
    }

    /// A JSON object and where it stands, for sentences.
    private record Field(JsonNode node, String where) {

        void only(Set<String> known) {
            for (String name : node.propertyNames()) {
                if (!known.contains(name)) {
                    throw problem(name, "is no field that this version knows");
                }
            }
        }

        String required(String name) {
            String text = optional(name);
            if (text == null) {
                throw problem(name, "is missing");
            }
            return text;
        }

        String orEmpty(String name) {
            String text = optional(name);
            return text == null ? "" : text;
        }

        @Nullable String optional(String name) {
            JsonNode value = node.path(name);
            if (value.isMissingNode() || value.isNull()) {
                return null;
            }
            if (!value.isString()) {
                throw problem(name, "is no text");
            }
            return value.asString();
        }

        boolean flag(String name) {
            JsonNode value = node.path(name);
            if (!value.isMissingNode() && !value.isBoolean()) {
                throw problem(name, "is neither true nor false");
            }
            return value.asBoolean(false);
        }

        List<String> texts(String name) {
            List<String> texts = new ArrayList<>();
            for (JsonNode each : array(name)) {
                if (!each.isString()) {
                    throw problem(name, "is no list of texts");
                }
                texts.add(each.asString());
            }
            return texts;
        }

        List<Field> list(String name) {
            List<Field> list = new ArrayList<>();
            for (JsonNode each : array(name)) {
                Field field = new Field(each, "%s %d of %s".formatted(name, list.size() + 1, where));
                if (!each.isObject()) {
                    throw problem(name, "is no list of objects");
                }
                list.add(field);
            }
            return list;
        }

        private JsonNode array(String name) {
            JsonNode value = node.path(name);
            if (!value.isMissingNode() && !value.isArray()) {
                throw problem(name, "is no list");
            }
            return value;
        }

        private AnnotationProblem problem(String name, String what) {
            return new AnnotationProblem("In %s, %s %s.".formatted(where, name, what));
        }
    }
}
