package saiddone.check.lexicon;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One language's words for claims, as the file has them (`claims-en.json` says what each list is for).
///
/// @param marks words by which a text is told to be in that language
/// @param teams who may be told of a matter besides the things of a handover; words that alone, without a verb of passing, tell nothing
/// @param counts words for two, three and so on of the things of a deed, or of `wholes`
/// @param wholes what a deed is done to one by one, each with a call of its own
/// @param results words in which an agent tells a thing's status, as they begin, and what tools answer for it in theirs; none where
///                the tools speak the same language
/// @param values  what a value of a tool's is called in the language, none where the tools speak it themselves; both in the plain
///                form, with blanks around
/// @param parts pieces of patterns by the name that forms, and parts further down, put in braces
public record ClaimLexicon(String about, String language, List<String> marks, Map<String, Deed> deeds, Carriers carriers,
                           List<String> reads, List<String> found, List<String> adv, List<String> teams, Map<String, String> parts,
                           List<Form> forms, List<String> not, List<String> conditional,
                           List<String> history, List<String> refuses, List<String> recommends,
                           List<String> conditions, List<String> holds, List<String> over, GivenUp given,
                           List<String> same, List<String> alike, List<String> comes, List<String> cheapest,
                           List<String> impossible, List<String> totals, List<String> counts, List<String> wholes,
                           Reports reports, List<String> owns, List<String> future, List<String> excepts, List<String> beside,
                           Map<String, Aspect> aspects, Map<String, Owner> owners, Apart apart, Plans plans, Grammar grammar,
                           Sums sums, Travel travel,
                           Map<String, List<String>> results, Map<String, List<String>> values) {

    public ClaimLexicon {
        results = absentIsEmpty(results);
        Map<String, List<String>> plain = new LinkedHashMap<>();
        absentIsEmpty(values).forEach((value, told) -> plain.put(" " + value + " ", told.stream().map(one -> " " + one + " ").toList()));
        values = plain;
    }

    private static Map<String, List<String>> absentIsEmpty(@Nullable Map<String, List<String>> of) {
        return of == null ? Map.of() : of;
    }

    /// Words around a value that goes, in lower case and with blanks in place of signs.
    ///
    /// @param becomes words between it and what comes in its place
    public record GivenUp(List<String> before, List<String> after, List<String> becomes) {}

    /// @param tools words of tool names that do it; `*` for any tool that changes something
    /// @param needs whether one of its things must stand in the clause
    public record Deed(List<String> did, List<String> doing, @JsonProperty("do") List<String> base, List<String> things, List<String> tools,
                       boolean needs) {}

    /// Words that claim whatever thing stands beside them.
    public record Carriers(List<String> did, List<String> doing, @JsonProperty("do") List<String> base) {}

    /// Words before what is told: one of the verbs, then this word; or a pattern of what opens a sentence so, null for none.
    ///
    /// @param later words right before a verb by which it is told only later: "I'll let you know that"; null for none
    public record Reports(List<String> verbs, String that, @Nullable String opening, @Nullable List<String> later) {}

    /// Words that only read like a deed.
    ///
    /// @param drafts    what is there in words only
    /// @param unsettled words of a message that puts something to the customer before it is done
    /// @param follows   what changes by itself when something else is done
    /// @param rules     words that make a general rule of a clause
    /// @param reasons   words that make a reason of a clause
    /// @param supposes  words by which a sentence tells what would be
    /// @param means     words before what a deed is done with: "processed using your certificate"
    /// @param cases     words of a heading over conditions: "a refund is possible if:"
    /// @param others    words by which a sentence offers another choice, or gives an example
    /// @param kinds     nouns behind the thing of a deed that make another thing of it: a return flight
    /// @param books     what is kept of a deed: the account, which "was updated accordingly"
    /// @param accords   words after a verb by which the books follow a deed
    /// @param abouts    words before a thing that make a fact of it: the reason for a cancellation is confirmed
    /// @param turns     words by which a sentence turns to another matter
    /// @param sets      verbs for giving something a value that tell no deed by themselves
    /// @param kept      words by which something stays as it was
    /// @param asks      words that ask the customer to confirm what follows
    /// @param labels    names for pieces of information
    /// @param customers names for the customer in notes
    /// @param choices   words that let the customer choose
    /// @param sources   words before a thing that a value is taken from
    /// @param notes     what is written down for others to read
    /// @param slips     what is made and is no deed: a mistake
    /// @param recaps    words by which a message says that what follows was done
    /// @param putsOff   words after a promised handover by which the customer is asked something first
    /// @param leaves    words after a promise by which the customer's leave is asked for it
    public record Apart(List<String> drafts, List<String> unsettled, List<String> follows, List<String> rules, List<String> reasons,
                        List<String> supposes, List<String> spends, List<String> credits, List<String> means,
                        List<String> cases, List<String> others, List<String> kinds, List<String> books, List<String> accords,
                        List<String> abouts, List<String> turns, List<String> sets, List<String> kept, List<String> asks,
                        List<String> labels, List<String> customers, List<String> choices, List<String> sources,
                        List<String> notes, List<String> slips, List<String> putsOff,
                        List<String> leaves, List<String> recaps) {}

    /// Words that plan, wish, ask or wait, or say how things stand.
    ///
    /// @param awaits    words by which a message says that nothing is done before the customer's yes
    /// @param questions words that open a heading which asks: "What will be changed"
    /// @param wants     words before a participle that is wished for: "the order you want changed"
    /// @param needs     words before what the agent says that it has to do
    /// @param rulebook  what an agent knows without a tool
    /// @param halts     participles by which an agent says that it stopped, where they have no thing of the customer's
    /// @param states    words that end with a participle and tell how things stand: "fully booked"
    /// @param includes  verbs by which what follows is changed too: "updated to include one bag"
    /// @param already   words by which something was done before
    /// @param keeps     words by which a customer keeps what was done, and agrees to nothing new
    /// @param swaps     words by which a customer takes another means of payment than the one that was put
    /// @param hangs     words by which a promise hangs on the customer or on a day to come, or is kept with words alone: "I'll update you"
    /// @param succeeds  words by which something is told as done just now
    /// @param buts      words after which a clause says the opposite
    /// @param bids      words that open a line on what somebody is to do or say, or on a customer's matter: "Confirm that it is cancelled"
    public record Plans(List<String> awaits, List<String> questions, List<String> wants, List<String> needs, List<String> rulebook,
                        List<String> halts, List<String> states, List<String> includes, List<String> bids, List<String> already,
                        List<String> restates, List<String> keeps, List<String> swaps, List<String> hangs, List<String> succeeds,
                        List<String> buts) {}

    /// How clauses are made. Patterns that a language does not give are English's, for agents fall into it.
    ///
    /// @param belongs words between what is told and the thing that it is told of
    /// @param clauses words between two clauses
    /// @param reasons words that open a reason behind a participle: "cancelled as you no longer need it" denies nothing
    /// @param ands    those of them behind which a condition of the first holds on
    /// @param present verbs before a participle by which something is always done so
    /// @param habits  words behind it that say so
    /// @param periods words before a number of days by which they say so
    /// @param none    words that open a list of what was not done
    /// @param ors     words before the last of such a list
    /// @param roles   words before what somebody is, or what something is about
    /// @param towards words by which it is somebody that something goes to
    /// @param money   words for accounts that money goes to
    /// @param general pattern of a subject that stands for all of its kind, up to the participle
    /// @param along   pattern of what follows the participle then
    /// @param judged  pattern of what is said of a deed that is the subject itself
    /// @param relative pattern of a clause right before a verb that says which thing is spoken of: "that is not blue", "that you bought"
    public record Grammar(List<String> belongs, List<String> clauses, List<String> reasons, List<String> ands, List<String> present,
                          List<String> habits, List<String> periods, List<String> none, List<String> ors, List<String> roles,
                          List<String> towards, List<String> money, String general, String along, String judged, String relative) {}

    /// Classes in which people travel, for texts as the plain form makes them. What a language does not give is English's.
    ///
    /// @param classes what they are called, by the tools' names for them
    /// @param becomes patterns that tell what something's class becomes, with `{class}` for its name; named, for no words can be added
    /// @param mayBe   words before that by which it need not become so
    /// @param all     words that speak of all things at once
    public record Travel(Map<String, List<String>> classes, Map<String, String> becomes, List<String> mayBe, List<String> all) {}

    /// Words around amounts of money.
    ///
    /// @param totals words before what everything comes to
    /// @param held   words for what a means of payment holds: its balance
    /// @param each   words after a price of one of several
    /// @param joins  words between what is paid with one means and with another
    /// @param than   words before what an amount is compared with
    /// @param fields names of fields that hold an amount without a sign for money
    /// @param firsts words for an earlier payment, which may go back
    public record Sums(List<String> totals, List<String> held, List<String> each, List<String> joins, List<String> uncharged,
                       List<String> nets, List<String> firsts, List<String> than, List<String> fields) {}

    /// A part of a thing that can be changed apart from the others.
    ///
    /// @param things words for it
    /// @param tools  words of the names of tools and arguments that change it
    /// @param whole  whether it stands for the thing as a whole
    public record Aspect(List<String> things, List<String> tools, boolean whole) {}

    /// Whose something is that several can have, such as an address.
    ///
    /// @param things words for its own
    /// @param near   words that are its own where one of `tools` follows
    /// @param tools  words for it, in names of tools and arguments too
    public record Owner(List<String> things, List<String> near, List<String> tools) {}

    /// @param first whether the agent speaks of itself
    /// @param deed  the deed where no verb tells it, null else
    /// @param brief whether it claims something only beside words or calls that tell of work done: a line of a summary
    /// @param own   whose it is where it is a user's, null for the shipped ones
    public record Form(String kind, String pattern, boolean first, @Nullable String deed, boolean brief, @Nullable Own own) {}

    /// @param file    the user's file that a form is from
    /// @param written its pattern as it stands there
    public record Own(String file, String written) {
        String told() {
            return OwnPattern.quoted(written) + " of " + file;
        }
    }
}
