package saiddone.annotation.codebook;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.AnnotationProblem;

/// Reads the elements of a `.qdc` file. The file is untrusted: no document type, no entities from outside, bounded depth.
final class QdcReader {
    private static final int DEPTH = 64;

    private final List<QdcElement> codes = new ArrayList<>();
    private final List<QdcElement> sets = new ArrayList<>();
    private final Deque<QdcElement> open = new ArrayDeque<>();
    private @Nullable StringBuilder description;

    Qdc.Reading read(byte[] bytes) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            root(xml);
            int depth = 1;
            while (depth > 0) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (++depth > DEPTH) {
                        throw problem(xml, "codes are nested too deeply");
                    }
                    start(xml);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    end(xml);
                } else if (event == XMLStreamConstants.CHARACTERS && description != null) {
                    description.append(xml.getText());
                }
            }
        } catch (XMLStreamException e) {
            throw new AnnotationProblem("This is no well-formed XML: line %d, column %d.".formatted(e.getLocation().getLineNumber(),
                    e.getLocation().getColumnNumber()), e);
        }
        return new QdcCodebook(codes, sets).content();
    }

    private static void root(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        while (event != XMLStreamConstants.START_ELEMENT) {
            if (event == XMLStreamConstants.DTD) {
                throw problem(xml, "a document type is not allowed here");
            }
            event = xml.next();
        }
        if (!xml.getLocalName().equals("CodeBook") || !Qdc.NAMESPACE.equals(xml.getNamespaceURI())) {
            throw problem(xml, "the first element is no CodeBook of " + Qdc.NAMESPACE);
        }
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "Code" -> {
                QdcElement parent = open.peek();
                QdcElement code = element(xml, parent);
                open.push(code);
                codes.add(code);
            }
            case "Set" -> {
                QdcElement set = element(xml, null);
                open.push(set);
                sets.add(set);
            }
            case "MemberCode" -> owner(xml).members().add(required(xml, "guid"));
            case "Description" -> description = new StringBuilder();
            default -> { }
        }
    }

    private void end(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "Code", "Set" -> open.pop();
            case "Description" -> {
                QdcElement owner = open.peek();
                if (owner != null && description != null) {
                    owner.describe(description.toString());
                }
                description = null;
            }
            default -> { }
        }
    }

    private QdcElement owner(XMLStreamReader xml) {
        QdcElement owner = open.peek();
        if (owner == null) {
            throw problem(xml, "a MemberCode is in no Set");
        }
        return owner;
    }

    private static QdcElement element(XMLStreamReader xml, @Nullable QdcElement parent) {
        String guid = Guids.bare(required(xml, "guid"));
        if (!Guids.isGuid(guid)) {
            throw problem(xml, guid + " is no guid");
        }
        String codable = xml.getAttributeValue(null, "isCodable");
        QdcElement element = new QdcElement(guid, required(xml, "name"), !"false".equals(codable) && !"0".equals(codable),
                colour(xml), parent);
        if (parent != null) {
            parent.hasChild();
        }
        return element;
    }

    private static @Nullable String colour(XMLStreamReader xml) {
        String colour = xml.getAttributeValue(null, "color");
        if (colour == null || colour.matches("#[0-9a-fA-F]{6}")) {
            return colour;
        }
        if (!colour.matches("#[0-9a-fA-F]{3}")) {
            throw problem(xml, colour + " is no colour");
        }
        return "#" + colour.substring(1).replaceAll(".", "$0$0");
    }

    private static String required(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        if (value == null || value.isBlank()) {
            throw problem(xml, "a %s has no %s".formatted(xml.getLocalName(), name));
        }
        return value.strip();
    }

    private static AnnotationProblem problem(XMLStreamReader xml, String what) {
        return new AnnotationProblem("This .qdc file cannot be read: line %d, %s.".formatted(xml.getLocation().getLineNumber(), what));
    }
}
