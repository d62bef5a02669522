package saiddone.check.invented;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import saiddone.check.CheckId;
import saiddone.check.Reading;
import saiddone.check.record.Lookups;
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

/// Links that stand in no lookup, policy, system prompt or message of the customer's. Outside a suite,
/// links at a host that nobody named are a mere hint, and none where the record holds no system prompt: they may come from
/// instructions that nobody kept.
final class Links {
    private static final Pattern LINK = Pattern.compile("(?i)\\bhttps?://[^\\s<>\"')\\]}|]+");
    private static final Findings UNSURE = new Findings(CheckId.INVENTED_FACT, Severity.LOW, Confidence.POSSIBLE);
    private static final Findings FINDINGS = new Findings(CheckId.INVENTED_FACT, Severity.MEDIUM, Confidence.CERTAIN);

    void look(Message message, Reading reading, Lookups lookups, List<Finding> found) {
        if (!message.text().contains("://")) {
            return;
        }
        Set<String> known = known(message, reading, lookups);
        String policy = reading.transcript().policy();
        boolean prompt = policy != null
                || reading.transcript().messages().stream().anyMatch(one -> one.role() == Role.SYSTEM && !one.text().isBlank());
        Matcher link = LINK.matcher(message.text());
        while (link.find()) {
            String said = trimmed(link.group());
            String plain = plain(said);
            boolean sure = reading.suite() != null || known.stream().anyMatch(one -> host(one).equals(host(plain)));
            if ((sure || prompt) && !given(plain, known, message, reading, lookups)) {
                Span span = new Span(link.start(), link.start() + said.length());
                found.add((sure ? FINDINGS : UNSURE).of(message.index(), Finding.Said.of(message, Part.TEXT, span), null, null,
                        "No tool and no policy gave this address: " + said));
            }
        }
    }

    /// Whether the address, or one below it, was given as a link; or stands without its scheme in what came before.
    private static boolean given(String plain, Set<String> known, Message message, Reading reading, Lookups lookups) {
        return known.stream().anyMatch(one -> one.equals(plain) || one.startsWith(plain + "/"))
                || Stream.concat(lookups.before(message.index()).results().stream().map(Lookups.Result::text),
                        reading.transcript().messages().stream()
                                .filter(one -> one.index() < message.index() && one.role() != Role.ASSISTANT).map(Message::text))
                        .anyMatch(text -> whole(text.toLowerCase(Locale.ROOT), plain));
    }

    private static boolean whole(String text, String plain) {
        int at = text.indexOf(plain);
        int end = at + plain.length();
        return at >= 0 && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)) && text.charAt(end) != '/');
    }

    private static Set<String> known(Message message, Reading reading, Lookups lookups) {
        Set<String> known = new HashSet<>();
        lookups.before(message.index()).results()
                .forEach(result -> known.addAll(result.read().of(Given.class, read -> Given.in(read.text())).links()));
        reading.transcript().messages().stream()
                .filter(one -> one.index() < message.index() && (one.role() == Role.SYSTEM || one.role() == Role.USER))
                .forEach(one -> links(one.text(), known));
        String policy = reading.transcript().policy();
        if (policy != null) {
            links(policy, known);
        }
        Suite suite = reading.suite();
        if (suite != null) {
            suite.policy().stream().map(PolicySection::text).forEach(text -> links(text, known));
        }
        return known;
    }

    private record Given(Set<String> links) {
        static Given in(String text) {
            Set<String> links = new HashSet<>();
            Links.links(text, links);
            return new Given(Set.copyOf(links));
        }
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
