package saiddone.annotation.codebook;

import java.util.List;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.CodeGroup;

/// Writes `.qdc` as the published schema has it: `CodeBook` with `Codes`, then `Sets`.
final class QdcWriter {
    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    String write(CodebookContent content) {
        xml.append("<CodeBook xmlns=\"").append(Qdc.NAMESPACE).append("\" origin=\"Said &amp; Done\">\n  <Codes>\n");
        content.codes().forEach(this::code);
        xml.append("  </Codes>\n");
        if (!content.groups().isEmpty()) {
            xml.append("  <Sets>\n");
            content.groups().forEach(group -> set(group, content.codes()));
            xml.append("  </Sets>\n");
        }
        return xml.append("</CodeBook>\n").toString();
    }

    private void code(Code code) {
        QdcBlock block = named(code.id(), code.name());
        block.addText("Use", code.use());
        block.addText("Avoid", code.avoid());
        for (Code.Example example : code.examples()) {
            block.add("Example", example.text());
            block.add("At", example.link());
        }
        block.addAll("Severity", code.severities());
        block.add("Shortcut", code.shortcut());
        block.add("Retired", code.retired() ? "yes" : null);
        block.add("Merged into", code.mergedInto());
        block.addAll("Split into", code.splitInto());
        xml.append("    <Code guid=\"").append(Guids.of("code", code.id())).append("\" name=\"").append(attribute(code.name()))
                .append("\" isCodable=\"").append(code.inForce()).append("\" color=\"").append(code.colour()).append("\">\n");
        description("      ", block.below(code.definition()));
        xml.append("    </Code>\n");
    }

    private void set(CodeGroup group, List<Code> codes) {
        QdcBlock block = named(group.id(), group.name());
        block.add("Colour", group.colour());
        xml.append("    <Set guid=\"").append(Guids.of("group", group.id())).append("\" name=\"").append(attribute(group.name()))
                .append("\">\n");
        description("      ", block.below(""));
        codes.stream().filter(code -> group.id().equals(code.group())).forEach(code ->
                xml.append("      <MemberCode guid=\"").append(Guids.of("code", code.id())).append("\"/>\n"));
        xml.append("    </Set>\n");
    }

    /// What a guid and an attribute can't say of a record.
    private static QdcBlock named(String id, String name) {
        QdcBlock block = new QdcBlock();
        block.add("Id", Guids.isGuid(id) ? null : id);
        block.add("Name", QdcBlock.isPlain(name) && name.indexOf('\n') < 0 ? null : name);
        return block;
    }

    private void description(String indent, String text) {
        if (!text.isEmpty()) {
            xml.append(indent).append("<Description>").append(escaped(text)).append("</Description>\n");
        }
    }

    private static String attribute(String name) {
        return escaped(name).replace("\"", "&quot;").replace("\n", " ").strip();
    }

    /// What XML can't hold is in the lines of the block; here it becomes a question mark.
    private static String escaped(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(character ->
                plain.appendCodePoint(QdcBlock.isPlain(Character.toString(character)) || character == ' ' || character == '\n'
                        || Character.isSpaceChar(character) && character > 0x7F ? character : '?'));
        return plain.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
