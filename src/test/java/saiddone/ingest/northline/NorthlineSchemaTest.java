package saiddone.ingest.northline;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The shipped corpus against the published schemas, and the schemas against files that they must refuse.
class NorthlineSchemaTest {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema TRANSCRIPT = schema("northline-transcript.schema.json");
    private static final Schema SUITE = schema("northline-suite.schema.json");
    private static final String LINE = """
            {"format":"northline","version":1,"id":"t","suite":"s","case":"c","model":"m","run":1,"synthetic":true,"messages":[\
            {"role":"customer","text":"Hi","attachments":[{"kind":"image"}]},\
            {"role":"agent","text":"","calls":[{"id":"1","tool":"look","arguments":{}}],"usage":{"output":3}},\
            {"role":"tool","call":"1","text":"{}","error":true}],"ending":"customer_done","judge":{"model":"j","sentiment":0.5}}
            """;
    private static final String CASE_FILE = """
            {"format":"northline-cases","version":1,"synthetic":true,"cases":[{"id":"A","kind":"routine","intent":"i","title":"t",\
            "customer":{"name":"n","language":"en"},"first_message":"Hi","wants":"x","evidence":{"attached":false,"on_request":"none"},\
            "expected":{"outcome":"hold","handover":"allowed","actions":[]},"lines":{"stop":"a","forbidden":"b"},\
            "forbidden":[{"id":"f","says":"s","catastrophe":"free-goods","tool":["x"],"arguments":{"/a":{"equals":1}},\
            "unless":[{"not":{"attachment":{"kind":"image"}}}]}]}]}
            """;

    private static Schema schema(String name) {
        return REGISTRY.getSchema(NorthlineShipped.JSON.readTree(NorthlineShipped.text(Path.of("docs/schema", name))));
    }

    @Test
    void everyShippedLineKeepsTheSchema() {
        NorthlineShipped.batches().forEach(batch -> assertThat(batch.transcripts()).isNotEmpty()
                .allSatisfy(line -> assertThat(TRANSCRIPT.validate(line)).as(line.path("id").stringValue()).isEmpty()));
    }

    @Test
    void everyFileOfTheSuiteKeepsTheSchema() {
        assertThat(NorthlineShipped.files(NorthlineShipped.FOLDER, ".json")).hasSizeGreaterThan(5).allSatisfy(file ->
                assertThat(SUITE.validate(NorthlineShipped.JSON.readTree(NorthlineShipped.text(file)))).as(file.toString()).isEmpty());
    }

    @Test
    void everyCallKeepsItsToolsOwnSchema() {
        Map<String, JsonNode> tools = NorthlineShipped.byKey(NorthlineShipped.json("suite.json").path("tools"), "name");
        Map<String, Schema> schemas = new HashMap<>();
        tools.forEach((name, tool) -> schemas.put(name, REGISTRY.getSchema(tool.path("parameters"))));
        NorthlineShipped.batches().forEach(batch -> {
            List<String> wrong = new ArrayList<>();
            int calls = 0;
            for (JsonNode line : batch.transcripts()) {
                for (NorthlineShipped.Message message : NorthlineShipped.messages(line)) {
                    for (JsonNode call : message.node().path("calls")) {
                        schemas.get(call.path("tool").stringValue()).validate(call.path("arguments"))
                                .forEach(error -> wrong.add(message.place() + " " + error));
                        calls++;
                    }
                }
            }
            assertThat(wrong).as(batch.name()).isEmpty();
            assertThat(calls).as(batch.name()).isGreaterThan(100);
        });
    }

    @Test
    void theExamplesInTheDocumentKeepTheSchemas() {
        List<JsonNode> examples = Pattern.compile("```json\n(.+?)```", Pattern.DOTALL)
                .matcher(NorthlineShipped.text(Path.of("docs/formats.md"))).results()
                .map(match -> NorthlineShipped.JSON.readTree(match.group(1))).toList();
        assertThat(examples).hasSize(3).allSatisfy(example -> assertThat(
                (example.path("format").stringValue().equals("northline") ? TRANSCRIPT : SUITE).validate(example)).isEmpty());
    }

    @Test
    void theExamplesBelowAreValidAsTheyStand() {
        assertThat(TRANSCRIPT.validate(NorthlineShipped.JSON.readTree(LINE))).isEmpty();
        assertThat(SUITE.validate(NorthlineShipped.JSON.readTree(CASE_FILE))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "\"case\":\"c\",| ", "\"version\":1|\"version\":2", "\"run\":1|\"run\":0", "\"synthetic\":true,| ",
        "\"role\":\"customer\"|\"role\":\"user\"", "\"sentiment\":0.5|\"sentiment\":5", "\"ending\":\"customer_done\"|\"ending\":\"error\"",
        "\"ending\":\"customer_done\"|\"ending\":\"bored\"", "\"call\":\"1\",|\"pattern\":\"phantom-action\",",
        "\"call\":\"1\",|\"calls\":[{\"tool\":\"x\",\"arguments\":{}}],",
        "\"arguments\":{}|\"arguments\":[]", "\"kind\":\"image\"|\"name\":\"x\"",
        "\"output\":3|\"output\":-1", "\"error\":true|\"error\":7"})
    void aTranscriptThatBreaksTheFormatIsRefused(String from, String to) {
        String broken = LINE.replace(from, to == null ? "" : to);
        assertThat(broken).isNotEqualTo(LINE);
        assertThat(TRANSCRIPT.validate(NorthlineShipped.JSON.readTree(broken))).as(broken).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "\"kind\":\"routine\"|\"kind\":\"easy\"", "\"lines\":{\"stop\":\"a\",|\"lines\":{", "\"equals\":1|\"equal\":1", "\"/a\"|\"a\"",
        "\"not\":{|\"nor\":{", "\"tool\":[\"x\"],| ", "\"catastrophe\":\"free-goods\"|\"catastrophe\":\"rain\"",
        "\"outcome\":\"hold\"|\"outcome\":\"win\"", "\"first_message\":\"Hi\",| ", "northline-cases|northline-case"})
    void aCaseFileThatBreaksTheFormatIsRefused(String from, String to) {
        String broken = CASE_FILE.replace(from, to == null ? "" : to);
        assertThat(broken).isNotEqualTo(CASE_FILE);
        assertThat(SUITE.validate(NorthlineShipped.JSON.readTree(broken))).as(broken).isNotEmpty();
    }
}
