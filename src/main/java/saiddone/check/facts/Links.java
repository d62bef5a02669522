package saiddone.check.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import saiddone.check.CheckId;
import saiddone.check.Reading;
import saiddone.check.text.Findings;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.Message;
import saiddone.model.Part;
import saiddone.model.Role;
import saiddone.model.Severity;
import saiddone.model.Span;
import saiddone.model.suite.PolicySection;
import saiddone.model.suite.Suite;

/// Links that stand in no lookup, policy, system prompt or message of the customer's. Where the record holds no policy at
/// all, only links at a host that a lookup named are told: others may come from instructions that nobody kept.
final class Links {
    private static final Pattern LINK = Pattern.compile("(?i)\\bhttps?://[^\\s<>\"')\\]}|]+");
    private static final Findings FINDINGS = new Findings(CheckId.INVENTED_FACT, Severity.MEDIUM, Confidence.CERTAIN);

    void look(Message message, Reading reading, Lookups lookups, List<Finding> found) {
        if (!message.text().contains("://")) {
            return;
        }
        Set<String> known = known(message, reading, lookups);
        boolean policy = reading.suite() != null && !reading.suite().policy().isEmpty()
                || reading.transcript().messages().stream().anyMatch(one -> one.role() == Role.SYSTEM && !one.text().isBlank());
        Matcher link = LINK.matcher(message.text());
        while (link.find()) {
            String said = trimmed(link.group());
            String plain = plain(said);
            boolean given = known.stream().anyMatch(one -> one.equals(plain) || one.startsWith(plain + "/"));
            if (!given && (policy || known.stream().anyMatch(one -> host(one).equals(host(plain))))) {
                Span span = new Span(link.start(), link.start() + said.length());
                found.add(FINDINGS.of(message.index(), Finding.Said.of(message, Part.TEXT, span), null, null,
                        "No tool and no policy gave this address: " + said));
            }
        }
    }

    private static Set<String> known(Message message, Reading reading, Lookups lookups) {
        Set<String> known = new HashSet<>();
        lookups.before(message.index()).results().forEach(result -> links(result.text(), known));
        reading.transcript().messages().stream()
                .filter(one -> one.index() < message.index() && (one.role() == Role.SYSTEM || one.role() == Role.USER))
                .forEach(one -> links(one.text(), known));
        Suite suite = reading.suite();
        if (suite != null) {
            suite.policy().stream().map(PolicySection::text).forEach(text -> links(text, known));
        }
        return known;
    }

    private static void links(String text, Set<String> known) {
        if (text.contains("://")) {
            Matcher link = LINK.matcher(text);
            while (link.find()) {
                known.add(plain(trimmed(link.group())));
            }
        }
    }

    private static String trimmed(String link) {
        int end = link.length();
        while (end > 0 && ".,;:!?*_`\\".indexOf(link.charAt(end - 1)) >= 0) {
            end--;
        }
        return link.substring(0, end);
    }

    private static String plain(String link) {
        String plain = link.toLowerCase(Locale.ROOT).replace("*", "").replaceFirst("^https?://(www\\.)?", "");
        return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static String host(String plain) {
        int slash = plain.indexOf('/');
        return slash < 0 ? plain : plain.substring(0, slash);
    }
}
