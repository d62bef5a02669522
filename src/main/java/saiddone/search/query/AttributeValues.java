package saiddone.search.query;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import saiddone.search.QueryProblem;
import saiddone.search.field.Attribute;
import saiddone.search.field.Fields;

/// Reads the value of an attribute in a query: a word, a pattern, a number or a range of numbers.
final class AttributeValues {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");
    private static final Pattern COMPARISON = Pattern.compile("(>=|<=|>|<|=|)(.*)");
    private static final Pattern RANGE = Pattern.compile("(.*?)\\.\\.(.*)");
    private static final Map<String, String> ALIASES = Map.of("true", "yes", "false", "no", "same", "write-same-message",
            "later", "write-later", "none", "no-write");

    private AttributeValues() {}

    /// @param open whether `*`, comparisons and ranges mean something: not inside quotation marks
    static QueryNode parse(Attribute attribute, String value, boolean open, int position) {
        if (attribute.number()) {
            return number(attribute, value.strip(), position);
        }
        String folded = Fields.fold(value.strip());
        if (open && folded.startsWith("=")) {
            return whole(attribute, folded.substring(1), position);
        }
        if (!attribute.allowed().isEmpty()) {
            return new QueryNode.Value(attribute, allowed(attribute, folded, position), QueryNode.Match.WHOLE);
        }
        return new QueryNode.Value(attribute, folded, open && folded.contains("*") ? QueryNode.Match.OPEN : QueryNode.Match.PIECES);
    }

    /// This value and no other.
    static QueryNode whole(Attribute attribute, String value, int position) {
        String folded = Fields.fold(value.strip());
        if (folded.isEmpty()) {
            throw new QueryProblem("There is no value after \"" + attribute.label() + ":=\".", position);
        }
        if (attribute.number()) {
            return number(attribute, folded, position);
        }
        return new QueryNode.Value(attribute, attribute.allowed().isEmpty() ? folded : allowed(attribute, folded, position),
                QueryNode.Match.WHOLE);
    }

    private static String allowed(Attribute attribute, String value, int position) {
        if (attribute.allowed().contains(value)) {
            return value;
        }
        String alias = ALIASES.getOrDefault(value, value);
        if (attribute.allowed().contains(alias)) {
            return alias;
        }
        throw new QueryProblem("\"" + attribute.label() + "\" can be " + String.join(", ", attribute.allowed())
                + "; it cannot be \"" + value + "\".", position);
    }

    private static QueryNode number(Attribute attribute, String value, int position) {
        if (value.equalsIgnoreCase(Attribute.UNKNOWN) && (attribute == Attribute.RUN || attribute == Attribute.REWARD)) {
            return attribute == Attribute.RUN ? new QueryNode.Value(attribute, Attribute.UNKNOWN, QueryNode.Match.WHOLE)
                    : new QueryNode.Value(Attribute.OUTCOME, "unrated", QueryNode.Match.WHOLE);
        }
        Matcher range = RANGE.matcher(value);
        if (range.matches()) {
            return new QueryNode.Between(attribute, parsed(attribute, range.group(1), position), parsed(attribute, range.group(2),
                    position));
        }
        Matcher comparison = COMPARISON.matcher(value);
        if (!comparison.matches()) {
            throw noNumber(attribute, value, position);
        }
        double bound = parsed(attribute, comparison.group(2), position);
        return switch (comparison.group(1)) {
            case ">" -> new QueryNode.Between(attribute, Math.nextUp(bound), Double.POSITIVE_INFINITY);
            case ">=" -> new QueryNode.Between(attribute, bound, Double.POSITIVE_INFINITY);
            case "<" -> new QueryNode.Between(attribute, Double.NEGATIVE_INFINITY, Math.nextDown(bound));
            case "<=" -> new QueryNode.Between(attribute, Double.NEGATIVE_INFINITY, bound);
            default -> new QueryNode.Between(attribute, bound, bound);
        };
    }

    private static double parsed(Attribute attribute, String number, int position) {
        if (!NUMBER.matcher(number).matches()) {
            throw noNumber(attribute, number, position);
        }
        return Double.parseDouble(number);
    }

    private static QueryProblem noNumber(Attribute attribute, String value, int position) {
        return new QueryProblem("\"" + attribute.label() + "\" needs a number, such as " + attribute.label() + ":>1 or "
                + attribute.label() + ":2..5; \"" + value + "\" is none.", position);
    }
}
