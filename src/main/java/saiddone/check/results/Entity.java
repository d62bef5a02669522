package saiddone.check.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Something with an id that tool results described: an order, a variant, a payment method.
public final class Entity {
    /// Too long to stand in words for another reason.
    private static final Pattern NUMBER = Pattern.compile("\\d{6,}$");
    private static final Pattern SUM = Pattern.compile("amount|balance");

    private static final int LONGEST_MEANING = 90;

    private final Map<String, List<String>> glossary;
    private final int madeIn;
    private final String id;
    private final String type;
    private final List<Described> described = new ArrayList<>(1);
    /// Put together when somebody asks: of most things nobody does.
    private Map<String, String> attributes = Map.of();
    private int read;
    private @Nullable String plainId;
    private @Nullable List<Described.Told> forms;
    private int source = -1;
    private @Nullable String parent;

    /// @param madeIn   index of the message with the result of the write that made it, -1 where a look-up had named it before
    /// @param glossary what a value is called in the words, both in the plain form, where these are in another language than the tools'
    Entity(String id, String type, int madeIn, Map<String, List<String>> glossary) {
        this.glossary = glossary;
        this.id = id;
        this.type = type;
        this.madeIn = madeIn;
    }

    /// @param one     describes it
    /// @param message index of the message with the result that the description stands in
    void tell(Described one, int message) {
        source = source < 0 ? message : source;
        described.add(one);
    }

    /// Itself, with what it was described by read; to be called before anything but its id, its kind and its source is asked for.
    Entity known() {
        if (read < described.size()) {
            read = described.size();
            attributes = read == 1 ? described.getFirst().attributes() : merged();
            forms = null;
        }
        return this;
    }

    /// What is told later goes before what was told.
    private Map<String, String> merged() {
        Map<String, String> all = new LinkedHashMap<>();
        for (Described one : described) {
            one.attributes().forEach((path, value) -> {
                if (all.size() < Described.MOST) {
                    all.put(path, value);
                }
            });
        }
        return all;
    }

    void within(@Nullable String container) {
        if (parent == null) {
            parent = container;
        }
    }

    public String id() {
        return id;
    }

    public String type() {
        return type;
    }

    /// What contains it: the product of a variant, the order of an item; null where nothing does.
    public @Nullable String parent() {
        return parent;
    }

    /// What it is a kind of, so that only its like is compared with it: its product where it has one, else what contains it.
    public @Nullable String group() {
        String product = product();
        return product == null ? parent : product;
    }

    /// Whether it was seen within a product alone, where nothing has to say of what it is a variant: an order says it of what it holds.
    public boolean offered() {
        return parent != null && product() == null;
    }

    /// What it is a variant of, null where it says nothing of that.
    public @Nullable String product() {
        return attributes.get("/product_id");
    }

    /// Index of the message that first described it, -1 where it was only named.
    public int source() {
        return source;
    }

    /// What stands under a path, as it was given; null where nothing does.
    public @Nullable String value(String path) {
        return attributes.get(path);
    }

    /// What it is called, in the plain form; empty where nothing says so.
    public String plainName() {
        String name = attributes.getOrDefault("/name", attributes.getOrDefault("/product", attributes.getOrDefault("/product_name", "")));
        return name.isEmpty() ? "" : Plain.text(name);
    }

    /// Whether a plain text names it by what it alone is called: variants of a thing are all called the same.
    public boolean calledIn(String plainText) {
        return group() == null && !plainName().isEmpty() && plainText.contains(plainName());
    }

    /// Whether it is a means of payment.
    public boolean pays() {
        return type.contains("payment");
    }

    /// Whether both are variants of one thing; a customer's ways to pay are not.
    public boolean like(Entity other) {
        String group = group();
        return !pays() && type.equals(other.type) && group != null && group.equals(other.group());
    }

    /// Whether both go somewhere and not the same way: another leg is no other choice for this one.
    public boolean elsewhere(Entity other) {
        return List.of("/origin", "/destination").stream().anyMatch(key -> attributes.containsKey(key)
                && other.attributes.containsKey(key) && !attributes.get(key).equals(other.attributes.get(key)));
    }

    /// Whether a write made it.
    public boolean made() {
        return madeIn >= 0;
    }

    /// Whether a write made it whose result stands after a message.
    public boolean madeAfter(int message) {
        return madeIn > message;
    }

    public boolean described() {
        return source >= 0;
    }

    /// Whether a value tells it from another thing. What a means of payment holds does not: sums stand in words for many
    /// reasons, and so do words for how far something is ("once your return is processed"). Between variants of one thing nothing
    /// does that only one of them was asked for: its line in an order, its name.
    public boolean tells(Described.Told value, Entity other) {
        return !(pays() && SUM.matcher(value.path()).find()) && !value.path().endsWith("status")
                && !other.hasValue(value.first())
                && (!like(other) || other.attributes.containsKey(value.path()));
    }

    /// The forms of what stands under a path; empty where nothing does.
    public List<String> at(String path) {
        return forms().stream().filter(one -> one.path().equals(path)).findFirst().map(Described.Told::forms).orElse(List.of());
    }

    /// Each of its values that can stand in words.
    public List<Described.Told> forms() {
        List<Described.Told> known = forms;
        if (known == null) {
            known = described.size() == 1 ? described.getFirst().forms() : Described.forms(attributes);
            known = glossary.isEmpty() ? known : known.stream().map(one -> one.with(glossary)).toList();
            forms = known;
        }
        return known;
    }

    /// The id in the plain form.
    public String plainId() {
        String plain = plainId;
        if (plain == null) {
            plain = Plain.text(id);
            plainId = plain;
        }
        return plain;
    }

    /// Whether a plain text names it by its id, or a means of payment by the number in it: "the gift card ending in 6276644".
    public boolean namedIn(String plainText) {
        if (plainText.contains(plainId())) {
            return true;
        }
        Matcher number = pays() ? NUMBER.matcher(id) : null;
        return number != null && number.find() && plainText.contains(" " + number.group() + " ");
    }

    /// Whether one of its values is this, letter by letter.
    public boolean holds(String value) {
        return attributes.containsValue(value);
    }

    /// Whether one of its values ends so, as the id of a card ends in what is said of it.
    public boolean refersTo(String name) {
        return attributes.values().stream().anyMatch(value -> value.endsWith(name));
    }

    public boolean hasValue(String plain) {
        for (Described.Told one : forms()) {
            if (one.forms().contains(plain)) {
                return true;
            }
        }
        return false;
    }

    private boolean telling(String key, String value) {
        return !value.equals(id) && !key.endsWith("_id") && value.indexOf('@') < 0 && !untold(value);
    }

    /// Flags and counts.
    private static boolean untold(String value) {
        return value.length() <= 2 && value.chars().allMatch(unit -> unit >= '0' && unit <= '9')
                || value.equals("true") || value.equals("false");
    }

    /// A few of its values that a reader knows it by: no flags, counts, mail addresses or other ids. Where it goes to is told only
    /// where there is nothing else, for an order is known by what it holds.
    public String meaning() {
        String meaning = meaning(path -> !path.contains("address"));
        return meaning.isEmpty() ? meaning(path -> true) : meaning;
    }

    private String meaning(Predicate<String> paths) {
        StringBuilder meaning = new StringBuilder();
        attributes.forEach((path, value) -> {
            if (paths.test(path) && telling(path, value) && meaning.length() + value.length() < LONGEST_MEANING) {
                meaning.append(meaning.isEmpty() ? "" : ", ").append(value);
            }
        });
        return meaning.toString();
    }
}
