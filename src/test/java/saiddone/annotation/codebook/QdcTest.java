package saiddone.annotation.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXException;
import saiddone.annotation.AnnotationProblem;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.CodeGroup;

class QdcTest {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
            + "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\" origin=\"x\">";

    @Test
    void everythingSurvivesTheRoundTripInTheSchemasForm() throws Exception {
        CodebookContent content = Codebooks.everything();
        String xml = write(content);
        valid(xml);
        assertThat(read(xml)).isEqualTo(new Qdc.Reading(content, List.of()));
        assertThat(xml).contains("guid=\"2ff58b12-6f6f-4b0c-8be5-bbdc91f55295\"", "<Description>d\n", "\nSeverity: mild\n");
        assertThat(xml).isEqualTo(write(read(xml).content()));
    }

    @Test
    void anyTextSurvives() throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            String odd = odd(random);
            Code code = new Code("c" + i, "g", "N" + odd, odd(random), odd(random), odd(random),
                    List.of(new Code.Example(odd, odd(random))),
                    "#123456", List.of(odd(random)), odd(random), random.nextBoolean(), null, List.of());
            CodebookContent content = new CodebookContent(List.of(new CodeGroup("g", "G" + odd(random), "#000000")), List.of(code));
            String xml = write(content);
            valid(xml);
            assertThat(read(xml).content()).as(xml).isEqualTo(content);
        }
    }

    private static String odd(Random random) {
        String alphabet = "ab \n\r\t\\nu0041:<>&\"'=😀é\u0000\u0007\u001f\u007f\u0085\u2028\ufffe\ud800\udc00 ";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(9); i > 0; i--) {
            text.append(random.nextInt(12) == 0 ? QdcBlock.MARK : "" + alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    @Test
    void aForeignFileComesInWithItsGuids() {
        Qdc.Reading reading = read(HEAD + """

              <Codes>
                <Code guid="1FF58B12-6F6F-4B0C-8BE5-BBDC91F55294" name="code1" color="#46AA00" isCodable="true">
                  <Description> says &lt;it&gt; </Description>
                  <NoteRef targetGUID="1FF58B12-6F6F-4B0C-8BE5-BBDC91F55299"/>
                </Code>
                <Code guid="{51191CEE-BF78-4E92-9DF8-3AE66721E038}" name="Theme" isCodable="false" color="#0af">
                  <Code guid="14C4E248-F726-42CB-B1CD-A65D6A86F296" name="sub" isCodable="true">
                    <Code guid="9FCD0F84-AA08-4765-B1B1-57A39966042A" name="subsub" isCodable="true"/>
                  </Code>
                </Code>
              </Codes>
              <Sets>
                <Set name="group 1" guid="ECA18D76-2B8B-4F26-BC1D-19ECA19FB3F0">
                  <Description>kategorie</Description>
                  <MemberCode guid="1ff58b12-6f6f-4b0c-8be5-bbdc91f55294" />
                  <MemberCode guid="00000000-6f6f-4b0c-8be5-bbdc91f55294" />
                </Set>
              </Sets>
            </CodeBook>""");
        List<Code> codes = reading.content().codes();
        assertThat(codes).extracting(Code::id).containsExactly("1FF58B12-6F6F-4B0C-8BE5-BBDC91F55294",
                "14C4E248-F726-42CB-B1CD-A65D6A86F296", "9FCD0F84-AA08-4765-B1B1-57A39966042A");
        assertThat(codes).extracting(Code::definition).containsExactly("says <it>", "", "");
        assertThat(codes).extracting(Code::colour).containsExactly("#46AA00", "#808080", "#808080");
        assertThat(reading.content().groups()).extracting(CodeGroup::name).containsExactly("group 1", "Theme", "Theme / sub");
        assertThat(reading.content().groups().get(1).colour()).isEqualTo("#00aaff");
        assertThat(codes.getFirst().group()).isEqualTo("ECA18D76-2B8B-4F26-BC1D-19ECA19FB3F0");
        assertThat(codes.get(1).group()).isEqualTo("51191CEE-BF78-4E92-9DF8-3AE66721E038");
        assertThat(reading.notes()).singleElement().asString().contains("not in the file");
        assertThat(read(write(reading.content())).content()).isEqualTo(reading.content());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><CodeBook xmlns='urn:QDA-XML:codebook:1.0'/>|document type",
        "<CodeBook xmlns='urn:QDA-XML:codebook:0:4'><Codes/></CodeBook>|no CodeBook",
        "<CodeBook xmlns='urn:QDA-XML:codebook:1.0'><Codes><Code|line 1",
        "<CodeBook xmlns='urn:QDA-XML:codebook:1.0'><Codes><Code guid='x' name='n' isCodable='true'/></Codes></CodeBook>|x is no guid",
        "<CodeBook xmlns='urn:QDA-XML:codebook:1.0'><Codes><Code name='n'/></Codes></CodeBook>|a Code has no guid",
        "<CodeBook xmlns='urn:QDA-XML:codebook:1.0'><MemberCode guid='x'/></CodeBook>|in no Set",
        "<CodeBook xmlns='urn:QDA-XML:codebook:1.0'>&other;</CodeBook>|line 1", "hello|line 1"})
    void badInputIsRefusedWithItsPlace(String xml, String sentence) {
        assertThatThrownBy(() -> read(xml)).isInstanceOf(AnnotationProblem.class).hasMessageContaining(sentence);
    }

    @Test
    void depthAndSizeAreBounded() {
        String code = "<Code guid='1FF58B12-6F6F-4B0C-8BE5-BBDC91F55294' name='n' isCodable='true'>";
        assertThatThrownBy(() -> read(HEAD + "<Codes>" + code.repeat(100))).hasMessageContaining("nested too deeply");
        assertThatThrownBy(() -> read(HEAD + " ".repeat(Streams.LIMIT))).hasMessageContaining("more than 10 MB");
        assertThatThrownBy(() -> write(new CodebookContent(List.of(), List.of()))).hasMessageContaining("at least one code");
    }

    /// The rules of the published schema, as its documentation states them.
    private static void valid(String xml) throws IOException, SAXException {
        String guid = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
        List<String> types = new ArrayList<>();
        types.add(element("CodeBook", "<xs:element ref='Codes'/><xs:element ref='Sets' minOccurs='0'/>", "origin:xs:string:optional"));
        types.add(element("Codes", "<xs:element ref='Code' maxOccurs='unbounded'/>"));
        types.add(element("Sets", "<xs:element ref='Set' maxOccurs='unbounded'/>"));
        types.add(element("Code", "<xs:element ref='Description' minOccurs='0'/>"
                + "<xs:element ref='Code' minOccurs='0' maxOccurs='unbounded'/>", "guid:guid:required", "name:xs:string:required",
                "isCodable:xs:boolean:required", "color:colour:optional"));
        types.add(element("Set", "<xs:element ref='Description' minOccurs='0'/>"
                + "<xs:element ref='MemberCode' minOccurs='0' maxOccurs='unbounded'/>", "guid:guid:required", "name:xs:string:required"));
        types.add(element("MemberCode", "", "guid:guid:required"));
        String schema = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns='urn:QDA-XML:codebook:1.0' "
                + "targetNamespace='urn:QDA-XML:codebook:1.0' elementFormDefault='qualified'>" + String.join("", types)
                + "<xs:element name='Description' type='xs:string'/>" + pattern("guid", guid + "|\\{" + guid + "\\}")
                + pattern("colour", "#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})") + "</xs:schema>";
        SchemaFactory.newDefaultInstance().newSchema(new StreamSource(new StringReader(schema))).newValidator()
                .validate(new StreamSource(new StringReader(xml)));
    }

    private static String element(String name, String content, String... attributes) {
        StringBuilder type = new StringBuilder("<xs:element name='" + name + "'><xs:complexType><xs:sequence>" + content
                + "</xs:sequence>");
        for (String attribute : attributes) {
            String[] parts = attribute.split(":(?!string|boolean)");
            type.append("<xs:attribute name='%s' type='%s' use='%s'/>".formatted(parts[0], parts[1], parts[2]));
        }
        return type.append("</xs:complexType></xs:element>").toString();
    }

    private static String pattern(String name, String pattern) {
        return "<xs:simpleType name='" + name + "'><xs:restriction base='xs:token'><xs:pattern value='" + pattern
                + "'/></xs:restriction></xs:simpleType>";
    }

    private static String write(CodebookContent content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Qdc.write(content, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Qdc.Reading read(String xml) {
        return Qdc.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
