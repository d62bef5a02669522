package saiddone.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saiddone.search.QueryProblem;
import saiddone.search.field.Attribute;

/// Reads a query as a person types it; the grammar stands in `docs/search.md`.
public final class QueryParser {
    private static final int DEEPEST = 50;
    private static final int MOST_TERMS = 200;
    private static final Pattern FIELD = Pattern.compile("([A-Za-z]+(?:-[A-Za-z]+)*):(?!//)");

    private final String query;
    private int at;
    private int depth;
    private int terms;

    private QueryParser(String query) {
        this.query = query;
    }

    /// @throws QueryProblem where the query cannot be understood
    public static QueryNode parse(String query) {
        return new QueryParser(query).whole();
    }

    private QueryNode whole() {
        QueryNode node = alternatives(FieldScope.NONE);
        if (at < query.length()) {
            throw new QueryProblem("There is a \")\" without a \"(\" before it.", at);
        }
        if (node == null && !query.isBlank()) {
            throw new QueryProblem("There is nothing to search for in this query: a word is made of letters or digits.", 0);
        }
        return node == null ? new QueryNode.Everything() : node;
    }

    /// Alternatives up to the end or a closing parenthesis; null where there is nothing.
    private @Nullable QueryNode alternatives(FieldScope scope) {
        List<QueryNode> any = new ArrayList<>();
        int or = at;
        while (true) {
            QueryNode node = together(scope);
            int end = at;
            boolean more = takeKeyword("OR");
            if (node == null && (more || !any.isEmpty())) {
                throw new QueryProblem("OR needs something to search for on both sides.", more ? end : or);
            }
            or = end;
            if (node != null) {
                any.add(node);
            }
            if (!more) {
                return any.isEmpty() ? null : any.size() == 1 ? any.getFirst() : new QueryNode.Or(List.copyOf(any));
            }
        }
    }

    private @Nullable QueryNode together(FieldScope scope) {
        List<QueryNode> all = new ArrayList<>();
        while (!atEnd() && query.charAt(at) != ')' && !keyword("OR")) {
            if (takeKeyword("AND")) {
                continue;
            }
            QueryNode node = single(scope);
            if (node != null) {
                all.add(node);
            }
        }
        return all.isEmpty() ? null : all.size() == 1 ? all.getFirst() : new QueryNode.And(List.copyOf(all));
    }

    private @Nullable QueryNode single(FieldScope scope) {
        if (keyword("THEN")) {
            throw new QueryProblem("THEN is kept for sequences, which cannot be searched yet; "
                    + "write \"then\" in quotation marks to search for the word.", at);
        }
        int start = at;
        if (takeKeyword("NOT") || takeMinus()) {
            enter(start);
            QueryNode node = atEnd() || query.charAt(at) == ')' ? null : single(scope);
            depth--;
            if (node == null && query.startsWith("NOT", start)) {
                throw new QueryProblem("NOT needs something after it.", start);
            }
            return node == null ? null : new QueryNode.Not(node);
        }
        return switch (query.charAt(at)) {
            case '(' -> group(scope);
            case '"' -> {
                int open = at;
                yield scope.quoted(quoted(), counted(open));
            }
            default -> word(scope);
        };
    }

    private @Nullable QueryNode group(FieldScope scope) {
        int open = at++;
        enter(open);
        QueryNode node = alternatives(scope);
        if (at >= query.length()) {
            throw new QueryProblem("This \"(\" is never closed.", open);
        }
        at++;
        depth--;
        return node;
    }

    private @Nullable QueryNode word(FieldScope outer) {
        int start = at;
        FieldScope scope = outer;
        Matcher field = FIELD.matcher(query).region(at, query.length());
        if (field.lookingAt() && field.end() < query.length() && !Character.isWhitespace(query.charAt(field.end()))) {
            scope = FieldScope.named(field.group(1).toLowerCase(Locale.ROOT), start);
            at = field.end();
            if (query.charAt(at) == '(') {
                return needed(group(scope), start);
            }
            if (query.charAt(at) == '"') {
                return needed(scope.quoted(quoted(), counted(start)), start);
            }
            Attribute attribute = scope.attribute();
            if (attribute != null && query.startsWith("=\"", at)) {
                at++;
                return AttributeValues.whole(attribute, quoted(), counted(start));
            }
        } else if (field.lookingAt() && FieldScope.known(field.group(1).toLowerCase(Locale.ROOT))) {
            throw new QueryProblem("There is no value after \"" + field.group() + "\".", start);
        }
        int from = at;
        while (at < query.length() && !Character.isWhitespace(query.charAt(at)) && "()\"".indexOf(query.charAt(at)) < 0) {
            at++;
        }
        QueryNode node = scope.plain(query.substring(from, at), counted(start));
        return scope == outer ? node : needed(node, start);
    }

    private static QueryNode needed(@Nullable QueryNode node, int position) {
        if (node == null) {
            throw new QueryProblem("There is no word to search for after this field; a word is made of letters or digits.", position);
        }
        return node;
    }

    private String quoted() {
        int open = at;
        int close = query.indexOf('"', at + 1);
        if (close < 0) {
            throw new QueryProblem("This quotation mark is never closed.", open);
        }
        at = close + 1;
        return query.substring(open + 1, close);
    }

    private boolean takeMinus() {
        if (query.charAt(at) != '-' || at + 1 == query.length() || Character.isWhitespace(query.charAt(at + 1))
                || query.charAt(at + 1) == ')') {
            return false;
        }
        at++;
        return true;
    }

    private boolean takeKeyword(String keyword) {
        if (!keyword(keyword)) {
            return false;
        }
        at += keyword.length();
        atEnd();
        return true;
    }

    private boolean keyword(String keyword) {
        int end = at + keyword.length();
        return query.startsWith(keyword, at)
                && (end == query.length() || Character.isWhitespace(query.charAt(end)) || "()\"".indexOf(query.charAt(end)) >= 0);
    }

    private boolean atEnd() {
        while (at < query.length() && Character.isWhitespace(query.charAt(at))) {
            at++;
        }
        return at == query.length();
    }

    private void enter(int position) {
        if (++depth > DEEPEST) {
            throw new QueryProblem("This query is nested more than " + DEEPEST + " levels deep.", position);
        }
    }

    private int counted(int position) {
        if (++terms > MOST_TERMS) {
            throw new QueryProblem("This query has more than " + MOST_TERMS + " words and values.", position);
        }
        return position;
    }
}
