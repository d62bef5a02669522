package saiddone.sample;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The policy document by section.
///
/// @param sections by id: the heading in lower case, words joined by hyphens
record Policy(Map<String, Section> sections) {
    private static final Pattern SECTION = Pattern.compile("(?m)^## (.+)$([^#]*)");

    record Section(String title, String text) {}

    static Policy read(String document) {
        Map<String, Section> sections = new LinkedHashMap<>();
        Matcher found = SECTION.matcher(document);
        while (found.find()) {
            String text = found.group(2).strip().replaceAll("(?<!\\n)\\n(?!\\n)", " ");
            String id = found.group(1).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
            sections.put(id, new Section(found.group(1), text));
        }
        return new Policy(sections);
    }
}
