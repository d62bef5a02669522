package saiddone.ingest.northline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import saiddone.model.suite.PolicySection;

/// Reads a policy document: Markdown whose `## ` headings are its sections. Hard line breaks inside a paragraph are
/// joined, for nobody who shows the text has the author's line width.
final class PolicyDocument {
    private static final String HEADING = "## ";

    private PolicyDocument() {}

    static List<PolicySection> sections(String markdown) {
        List<PolicySection> sections = new ArrayList<>();
        String title = null;
        StringBuilder text = new StringBuilder();
        for (String line : markdown.lines().toList()) {
            if (line.startsWith(HEADING)) {
                if (title != null) {
                    sections.add(section(title, text));
                }
                title = line.substring(HEADING.length()).strip();
                text.setLength(0);
            } else {
                text.append(line.strip()).append('\n');
            }
        }
        if (title != null) {
            sections.add(section(title, text));
        }
        return sections;
    }

    /// A heading in lower case, its words joined by hyphens.
    static String id(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }

    private static PolicySection section(String title, CharSequence text) {
        String joined = text.toString().strip().replaceAll("\\n{2,}", "\u0000").replace('\n', ' ').replace("\u0000", "\n\n");
        return new PolicySection(id(title), title, joined);
    }
}
